package dev.haru.cli.interactive;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a thread of its own, one piece after the other; of those that wait only the newest
 * is run. Safe for use by several threads.
 */
final class Newest implements AutoCloseable {

  private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();
  private final ExecutorService thread;

  Newest(String name) {
    this.thread =
        Executors.newSingleThreadExecutor(work -> {
          Thread daemon = new Thread(work, name);
          daemon.setDaemon(true);
          return daemon;
        });
  }

  /** Runs work, instead of any that still waits. */
  void run(Runnable work) {
    if (waiting.getAndSet(work) == null) {
      thread.execute(() -> {
        Runnable newest = waiting.getAndSet(null);
        if (newest != null) {
          newest.run();
        }
      });
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
