package dev.haru.export;

/** Thrown if haru was built without the engine for browsers. */
public final class MissingEngine extends Exception {

  private static final long serialVersionUID = 1L;

  MissingEngine() {
    super("haru was built without the engine for browsers");
  }
}
