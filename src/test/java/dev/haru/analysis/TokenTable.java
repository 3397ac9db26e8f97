package dev.haru.analysis;

import dev.haru.kit.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A table of texts and their tokens: {@code text <TAB> token, token}; each token as {@link
 * Token#toString} writes it.
 *
 * <p>Invisible characters are written as in Java: a backslash, u and four hexadecimal digits. Lines
 * that begin with {@code "# "} are comments.
 */
public final class TokenTable {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  /** A line of the table. */
  public record Row(String text, String tokens) {}

  private TokenTable() {}

  /** Reads a table of this package. */
  public static List<Row> read(String name) throws IOException {
    try (InputStream in = TokenTable.class.getResourceAsStream(name)) {
      String table =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(TokenTable::row)
          .toList();
    }
  }

  private static Row row(String line) {
    int tab = line.indexOf('\t');
    return new Row(unescaped(line.substring(0, tab)), unescaped(line.substring(tab + 1)));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }
}
