package dev.haru.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The rest between two looks at something that tells nobody when it changes, such as another
 * process. A loop without one takes the processor from what it waits for.
 */
public final class Pause {

  private static final long MILLIS = 10;

  private Pause() {}

  /** Rests for some milliseconds. */
  public static void shortly() {
    try {
      boolean unused = new CountDownLatch(1).await(MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
