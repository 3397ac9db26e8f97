package dev.haru.server.observe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.haru.server.http.ServerException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of queries without results, and its reader. */
public final class ZeroHits {

  private static final JsonFactory JSON = new JsonFactory();

  /** The members of an entry; a line with others belongs to another program. */
  private static final Set<String> MEMBERS = Set.of("time", "query", "lang");

  private static final String BEGINNING = "{\"time\":\"";

  /** Far more than the longest query. */
  private static final int HEAD_BYTES = 16_000;

  private ZeroHits() {}

  /**
   * A query and the number of times it had no results.
   *
   * @param query the query in lower case, with single spaces
   * @param count how often
   * @param last the last time
   */
  public record Missed(String query, int count, Instant last) {

    private Missed and(Missed other) {
      return new Missed(query, count + other.count, last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Returns the file that contains a file's older queries. */
  static Path older(Path file) {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /**
   * Checks that queries may be added to a file: it is absent, empty or already contains such
   * queries.
   *
   * @throws ServerException if it has other content
   * @throws IOException if it cannot be read
   */
  public static void requireOwn(Path file) throws ServerException, IOException {
    if (!Files.exists(file)) {
      return;
    }
    requireFile(file);
    if (!isOwn(head(file))) {
      throw new ServerException(
          file
              + ": exists and does not hold queries without results; name a new file with"
              + " --zero-hits");
    }
  }

  /** Rejects devices and FIFOs, which may never end or make a reader wait forever. */
  private static void requireFile(Path file) throws ServerException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ServerException(file + ": not a regular file; name another");
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    }
  }

  /**
   * Returns whether a file starts like one of queries; its first line may be incomplete if a server
   * was killed.
   */
  private static boolean isOwn(String head) throws IOException {
    if (!head.startsWith(BEGINNING)) {
      return head.isEmpty();
    }
    for (String line : head.lines().toList()) {
      if (missed(line) != null) {
        return true;
      }
    }
    return head.indexOf('\n') < 0;
  }

  /**
   * Returns the queries of a file and of the older one beside it, most frequent first. Unreadable
   * lines, such as one that is being written, are skipped.
   *
   * @throws ServerException if it has other content
   * @throws IOException if it does not exist or cannot be read
   */
  public static List<Missed> read(Path file) throws IOException, ServerException {
    requireFile(file);
    Map<String, Missed> missed = new HashMap<>();
    read(file, missed);
    if (missed.isEmpty() && !isOwn(head(file))) {
      throw new ServerException(
          file
              + ": does not hold queries without results; name the file that 'haru serve"
              + " --zero-hits FILE' writes");
    }
    if (Files.isRegularFile(older(file))) {
      read(older(file), missed);
    }
    return missed.values().stream()
        .sorted(
            Comparator.comparingInt(Missed::count)
                .reversed()
                .thenComparing(Missed::last, Comparator.reverseOrder())
                .thenComparing(Missed::query))
        .toList();
  }

  private static void read(Path file, Map<String, Missed> missed) throws IOException {
    // A lenient decoder, because a line may end within a character.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Missed one = missed(line);
        if (one != null) {
          missed.merge(one.query(), one, Missed::and);
        }
      }
    }
  }

  private static @Nullable Missed missed(String line) throws IOException {
    String query = null;
    String time = null;
    try (JsonParser json = JSON.createParser(line)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          if (!MEMBERS.contains(name)) {
            return null;
          }
          String value = json.nextTextValue();
          query = name.equals("query") ? value : query;
          time = name.equals("time") ? value : time;
        }
      }
      return query == null || time == null
          ? null
          : new Missed(
              query.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), 1, Instant.parse(time));
    } catch (JsonProcessingException | DateTimeParseException e) {
      return null;
    }
  }
}
