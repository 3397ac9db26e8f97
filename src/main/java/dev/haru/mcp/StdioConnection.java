package dev.haru.mcp;

import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client at the other end of two streams: a message is a line of JSON in UTF-8. Messages are
 * answered one after another. For one thread.
 */
public final class StdioConnection {

  /** The longest message in bytes; those of the tools have a few hundred. */
  static final int MOST_BYTES = 1 << 20;

  private static final int BUFFER = 1 << 13;

  private final McpEndpoint endpoint;
  private final InputStream in;
  private final PrintStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private boolean isTooLong;

  /** Creates the connection; the streams remain the caller's. */
  public StdioConnection(McpEndpoint endpoint, InputStream in, PrintStream out) {
    this.endpoint = endpoint;
    this.in = in;
    this.out = out;
  }

  /**
   * Answers messages until the client closes its stream, or does not read any longer.
   *
   * @param course the course for this client
   * @param after runs after each message
   * @throws IOException if the input cannot be read
   */
  public void serve(AskedCourse course, Runnable after) throws IOException {
    for (String message = next(); message != null; message = next()) {
      String answer =
          isTooLong
              ? endpoint.error(
                  ErrorCodes.INVALID_REQUEST,
                  "the message is longer than " + MOST_BYTES + " bytes; shorten it")
              : message.isBlank() ? null : endpoint.answer(message, course).json();
      if (answer != null) {
        byte[] line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(line, 0, line.length);
      }
      after.run();
      if (out.checkError()) { // which flushes
        return;
      }
    }
  }

  /** Returns the next line, or null at the end; of one that is too long, the beginning. */
  private @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    isTooLong = false;
    while (position < filled || fill()) {
      byte each = buffer[position++];
      if (each == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() < MOST_BYTES) {
        line.write(each);
      } else {
        isTooLong = true;
      }
    }
    return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }
}
