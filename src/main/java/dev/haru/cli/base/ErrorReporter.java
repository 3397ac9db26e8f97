package dev.haru.cli.base;

import dev.haru.course.settings.SettingsException;
import dev.haru.eval.EvalFormatException;
import dev.haru.index.directory.IndexException;
import dev.haru.search.InvalidQuery;
import dev.haru.search.SearchTimeout;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.server.http.ServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Reports failures in one sentence each, and their stack traces if {@code HARU_DEBUG} is set. */
public final class ErrorReporter {

  private final Console console;

  public ErrorReporter(Console console) {
    this.console = console;
  }

  /** Reports a failure and returns the exit code. */
  public int tell(Throwable e) {
    if (e instanceof ServerLibraries.Missing) {
      return ExitCode.WITH_LIBRARIES;
    }
    if (console.isClosed()) {
      return ExitCode.DONE; // the reader of the output is gone and needs no report
    }
    console.complain(sentence(e));
    if (!console.variable("HARU_DEBUG").isEmpty()) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      console.note(trace.toString());
    }
    return ExitCode.FAILURE;
  }

  /** Returns a sentence that describes a failure. */
  public static String sentence(Throwable e) {
    return switch (e) {
      case SettingsException known -> String.valueOf(known.getMessage());
      case IndexException known -> String.valueOf(known.getMessage());
      case InvalidQuery known -> String.valueOf(known.getMessage());
      case SearchTimeout known -> String.valueOf(known.getMessage());
      case ServerException known -> String.valueOf(known.getMessage());
      case EvalFormatException known -> String.valueOf(known.getMessage());
      case UncheckedIOException io when io.getCause() instanceof ClusterException known ->
          String.valueOf(known.getMessage());
      case UncheckedIOException io when io.getCause() != null ->
          String.valueOf(io.getMessage()) + " (" + file(io.getCause()) + ")";
      case IOException io -> file(io);
      case OutOfMemoryError memory ->
          "out of memory; give Java more, for example with HARU_JAVA_OPTS=-Xmx2g";
      case NoClassDefFoundError library ->
          "a library is missing ("
              + library.getMessage()
              + "); start haru with its launcher instead of java -jar, or rebuild it with mvn"
              + " package";
      default ->
          String.format(
              Locale.ROOT,
              "internal error (%s); please report it with the output of HARU_DEBUG=1",
              e);
    };
  }

  private static String file(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case FileSystemException other ->
          other.getFile()
              + ": "
              + (other.getReason() == null ? "cannot be used" : other.getReason());
      default -> String.valueOf(e.getMessage());
    };
  }
}
