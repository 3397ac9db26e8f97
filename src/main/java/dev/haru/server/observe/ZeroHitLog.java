package dev.haru.server.observe;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.SearchRequest;
import dev.haru.search.json.Json;
import dev.haru.server.http.ServerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Collects queries without results in a file, if the operator asked for one: the time, the query
 * and its language filter, never the client. Safe for use by several threads.
 *
 * <p>A full file is renamed to {@code FILE.1} and replaces the previous one, so that both together
 * have at most twice {@value #MOST_BYTES} bytes.
 */
public final class ZeroHitLog {

  static final long MOST_BYTES = 4_000_000;

  private final @Nullable Path file;
  private final Clock clock;
  private final ServerLog log;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean complained;

  public ZeroHitLog(@Nullable Path file, Clock clock, ServerLog log) {
    this.file = file;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Adds a query. If the file cannot be written, that is logged once, and the search does not fail.
   */
  public void add(SearchRequest search) {
    if (file == null) {
      return;
    }
    lock.lock();
    try {
      byte[] line = line(search);
      ZeroHits.requireOwn(file);
      if (Files.exists(file) && Files.size(file) + line.length > MOST_BYTES) {
        ZeroHits.requireOwn(ZeroHits.older(file));
        Files.move(file, ZeroHits.older(file), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      complained = false;
    } catch (ServerException e) {
      complain(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      complain(
          String.format(
              Locale.ROOT,
              "queries without results cannot be written to %s: %s; free disk space, or change"
                  + " the permissions",
              file,
              reason(e)));
    } finally {
      lock.unlock();
    }
  }

  private void complain(String sentence) {
    if (!complained) {
      log.message("warning", sentence);
    }
    complained = true;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> "no such directory";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }

  private byte[] line(SearchRequest search) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeStringField("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeStringField("query", search.query());
      if (search.filters().lang() != null) {
        json.writeStringField("lang", search.filters().lang());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }
}
