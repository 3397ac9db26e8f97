package dev.haru.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The file that a TREC run is written to; a previous run in it is replaced. The message of a
 * failure names the file.
 */
public final class RunFile extends Writer {

  private static final Pattern STREAM = Pattern.compile("/dev/(null|stdout|stderr|fd/[0-9]+)");

  private static final Pattern LINE =
      Pattern.compile(".+ Q0 .+:[0-9]+ [0-9]+ -?[0-9]+\\.[0-9]{6} haru");

  private static final int LONGEST_LINE = 10_000;

  private final Path file;
  private final Writer writer;

  private RunFile(Path file, Writer writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * Opens a file that does not exist, is empty or contains a run of haru's, or one of the process's
   * streams.
   *
   * @throws EvalFormatException for any other file, which is left unchanged
   */
  public static RunFile open(Path file) throws IOException, EvalFormatException {
    if (STREAM.matcher(file.toString()).matches()) {
      return new RunFile(file, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new EvalFormatException(
          file + ": not a regular file; name a new file for the run with --run");
    }
    if (Files.exists(file) && Files.size(file) > 0 && !isRun(file)) {
      throw new EvalFormatException(
          file
              + ": not a run of haru's, so it is left unchanged; name a new file for the run with"
              + " --run");
    }
    return new RunFile(file, Files.newBufferedWriter(file));
  }

  private static boolean isRun(Path file) throws IOException {
    char[] head = new char[LONGEST_LINE];
    // A reader that accepts malformed UTF-8.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int length = Math.max(0, reader.read(head, 0, head.length));
      String text = new String(head, 0, length);
      return LINE.matcher(text.lines().findFirst().orElse("")).matches();
    }
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    try {
      writer.write(text, offset, length);
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      writer.flush();
    } catch (IOException e) {
      throw named(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } catch (IOException e) {
      throw named(e);
    }
  }

  private FileSystemException named(IOException e) {
    FileSystemException named =
        new FileSystemException(
            file.toString(),
            null,
            "the run cannot be written ("
                + e.getMessage()
                + "); free space on its disk, or name another file with --run");
    named.initCause(e);
    return named;
  }
}
