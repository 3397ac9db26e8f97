package dev.haru.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** Reads the queries that found nothing. */
public final class ZeroHits {

  private static final JsonFactory JSON = new JsonFactory();

  private ZeroHits() {}

  /**
   * A query and how often it found nothing.
   *
   * @param query the query, in lower case, with single spaces
   * @param count how often
   * @param last when it was last
   */
  public record Missed(String query, int count, Instant last) {

    private Missed and(Missed other) {
      return new Missed(query, count + other.count, last.isAfter(other.last) ? last : other.last);
    }
  }

  /** Returns where the older queries of a file are. */
  static Path older(Path file) {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /**
   * Returns the queries of a file and of the older one beside it, the most frequent first. Lines
   * that cannot be read, such as one that is being written, are passed over.
   *
   * @throws IOException when there is no such file, or it cannot be read
   */
  public static List<Missed> read(Path file) throws IOException {
    Map<String, Missed> missed = new HashMap<>();
    read(file, missed);
    if (Files.exists(older(file))) {
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
    // A reader that takes what is not UTF-8 too: a line may end within a letter.
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
