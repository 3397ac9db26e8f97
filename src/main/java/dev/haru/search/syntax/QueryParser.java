package dev.haru.search.syntax;

import dev.haru.search.Filter;
import dev.haru.search.Filters;
import dev.haru.search.InvalidQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parser of typed queries: words, {@code "exact phrases"}, {@code prefix*}, {@code -excluded},
 * {@code lang:ko}, {@code year:2022}, {@code day:14-20}. Everything else is words; no input is an
 * error.
 */
final class QueryParser {

  private static final String QUOTES = "\"“”„";

  /**
   * Command options ({@code docker exec -it}, {@code git push --force}), which are words as typed.
   */
  private static final Pattern OPTION = Pattern.compile("-|-\\p{ASCII}{1,2}|--.*", Pattern.DOTALL);

  /** A prefix, which has a letter or a digit, unlike the operators of comments. */
  private static final Pattern PREFIX =
      Pattern.compile("(?=.*[\\p{L}\\p{N}])[^*]+\\*", Pattern.DOTALL);

  private final String query;
  private final List<SyntaxToken> tokens = new ArrayList<>();
  private Filters filters = Filters.NONE;
  private @Nullable String misread;

  private QueryParser(String query) {
    this.query = query;
  }

  /** Returns the parsed query. */
  static ParsedSyntax parse(String query) {
    QueryParser parser = new QueryParser(query);
    parser.read();
    return new ParsedSyntax(query, List.copyOf(parser.tokens), parser.filters, parser.misread);
  }

  private void read() {
    int at = 0;
    while (at < query.length()) {
      if (Character.isWhitespace(query.charAt(at))) {
        at++;
        continue;
      }
      boolean not = query.charAt(at) == '-' && at + 1 < query.length();
      int quote = not && isQuote(at + 1) ? at + 1 : at;
      int close = isQuote(quote) ? closing(quote) : -1;
      int end = close > 0 ? close + 1 : endOfWord(at);
      if (close > 0) {
        addPhrase(query.substring(quote + 1, close), quote > at, at, end);
      } else {
        addWord(query.substring(at, end), at, end);
      }
      at = end;
    }
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < query.length() && !Character.isWhitespace(query.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isQuote(int at) {
    return QUOTES.indexOf(query.charAt(at)) >= 0;
  }

  private int closing(int open) {
    for (int i = open + 1; i < query.length(); i++) {
      if (isQuote(i)) {
        return i;
      }
    }
    return -1;
  }

  private void addPhrase(String phrase, boolean not, int start, int end) {
    if (!phrase.isBlank()) {
      add(not ? SyntaxToken.Kind.EXCLUDED : SyntaxToken.Kind.PHRASE, phrase.strip(), start, end);
    }
  }

  private void addWord(String word, int start, int end) {
    String rejected = null;
    try {
      Filter filter = filter(word);
      if (filter != null) {
        filters = filters.overriddenBy(new Filters(List.of(filter)));
        add(SyntaxToken.Kind.FILTER, word, start, end);
        return;
      }
    } catch (InvalidQuery e) {
      rejected = e.parameter();
    }
    if (word.startsWith("-") && !OPTION.matcher(word).matches()) {
      add(SyntaxToken.Kind.EXCLUDED, word.substring(1), start, end);
    } else if (PREFIX.matcher(word).matches()) {
      add(SyntaxToken.Kind.PREFIX, word.substring(0, word.length() - 1), start, end);
    } else {
      add(SyntaxToken.Kind.WORD, word, start, end);
      if (misread == null && rejected != null) {
        misread = Filters.misread(word, rejected);
      }
    }
  }

  private void add(SyntaxToken.Kind kind, String text, int start, int end) {
    tokens.add(new SyntaxToken(kind, text, start, end));
  }

  /** Returns the filter that a word is, or null; throws {@link InvalidQuery} for a wrong value. */
  private static @Nullable Filter filter(String word) {
    int colon = word.indexOf(':');
    String value = word.substring(colon + 1);
    if (colon < 0 || value.isEmpty()) {
      return null;
    }
    return switch (word.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "lang" -> new Filter.Language(value);
      case "year" -> Filter.Year.parse(value);
      case "day" -> Filter.Days.parse(value);
      default -> null;
    };
  }
}
