package dev.haru.cli.base;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A UTF-8 print stream that keeps the reason why writing failed. */
public final class Output extends PrintStream {

  private final Recorder recorder;

  /** Creates a stream that passes everything on at once. */
  public Output(OutputStream to) {
    this(new Recorder(to));
  }

  private Output(Recorder recorder) {
    super(recorder, false, StandardCharsets.UTF_8);
    this.recorder = recorder;
  }

  /** Flushes; returns why something could not be written, or null if everything was. */
  public @Nullable IOException failure() {
    flush();
    return recorder.failure;
  }

  /** Flushes; returns whether the reader of the output is gone. */
  boolean isClosed() {
    IOException failure = failure();
    return failure != null
        && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  private static final class Recorder extends FilterOutputStream {

    private volatile @Nullable IOException failure;

    Recorder(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw remember(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw remember(e);
      }
    }

    private IOException remember(IOException e) {
      if (failure == null) {
        failure = e;
      }
      return e;
    }
  }
}
