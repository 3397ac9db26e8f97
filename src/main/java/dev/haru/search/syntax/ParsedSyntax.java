package dev.haru.search.syntax;

import dev.haru.language.LanguageNames;
import dev.haru.search.Filters;
import dev.haru.search.InvalidQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, taken apart: words, {@code "exact phrases"}, {@code prefix*}, {@code -without},
 * {@code lang:ko}, {@code year:2022}, {@code day:14-20}.
 *
 * <p>Whatever is none of these is words; no input is an error.
 *
 * @param words the plain words, in their order, with spaces between; {@value #MOST_WORDS} at most
 * @param phrases the exact phrases, {@value #MOST_PHRASES} at most
 * @param prefixes the beginnings of words, {@value #MOST_PREFIXES} at most
 * @param overflow the words, beginnings and phrases beyond, with spaces between: to be searched for
 *     as words, as they were typed
 * @param excluded words and phrases that must not occur
 * @param filters the filters
 */
public record ParsedSyntax(
    String words,
    List<String> phrases,
    List<String> prefixes,
    String overflow,
    List<String> excluded,
    Filters filters) {

  /** Each has other names, similar words and so on; whoever types more has pasted a text. */
  static final int MOST_WORDS = 32;

  /** Each stands for up to fifty words. */
  static final int MOST_PREFIXES = 8;

  /** Each is looked for in every field of every family of languages. */
  static final int MOST_PHRASES = 8;

  private static final String QUOTES = "\"“”„";

  /** Options of commands ({@code docker exec -it}, {@code git push --force}): words, as typed. */
  private static final Pattern OPTION = Pattern.compile("-|-\\p{ASCII}{1,2}|--.*", Pattern.DOTALL);

  /** Reads a query. */
  public static ParsedSyntax of(String query) {
    Reader reader = new Reader(query);
    reader.read();
    if (reader.words.isEmpty() && reader.phrases.isEmpty() && reader.prefixes.isEmpty()) {
      // Nothing is left to find: what was to be left out is what was meant.
      reader.words.addAll(reader.without);
      reader.without.clear();
    }
    List<String> words = first(MOST_WORDS, reader.words);
    List<String> prefixes = first(MOST_PREFIXES, reader.prefixes);
    List<String> phrases = first(MOST_PHRASES, reader.phrases);
    return new ParsedSyntax(
        String.join(" ", words),
        List.copyOf(phrases),
        List.copyOf(prefixes),
        Stream.of(
                reader.words.stream().skip(words.size()),
                reader.prefixes.stream().skip(prefixes.size()),
                reader.phrases.stream().skip(phrases.size()))
            .flatMap(beyond -> beyond)
            .collect(Collectors.joining(" ")),
        List.copyOf(reader.without),
        reader.filters);
  }

  private static List<String> first(int most, List<String> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static final class Reader {
    private final String query;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private Filters filters = Filters.NONE;

    Reader(String query) {
      this.query = query;
    }

    void read() {
      int at = 0;
      while (at < query.length()) {
        if (Character.isWhitespace(query.charAt(at))) {
          at++;
          continue;
        }
        boolean not = query.charAt(at) == '-' && at + 1 < query.length();
        int quote = not && isQuote(at + 1) ? at + 1 : at;
        int close = isQuote(quote) ? closing(quote) : -1;
        if (close > 0) {
          addPhrase(query.substring(quote + 1, close), quote > at);
          at = close + 1;
        } else {
          int end = at;
          while (end < query.length() && !Character.isWhitespace(query.charAt(end))) {
            end++;
          }
          addWord(query.substring(at, end));
          at = end;
        }
      }
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

    private void addPhrase(String phrase, boolean not) {
      if (!phrase.isBlank()) {
        (not ? without : phrases).add(phrase.strip());
      }
    }

    private void addWord(String word) {
      Filters read = filter(word);
      if (read != null) {
        filters = filters.overriddenBy(read);
      } else if (word.startsWith("-") && !OPTION.matcher(word).matches()) {
        without.add(word.substring(1));
      } else if (word.length() > 1
          && word.endsWith("*")
          && word.indexOf('*') == word.length() - 1) {
        prefixes.add(word.substring(0, word.length() - 1));
      } else {
        words.add(word);
      }
    }

    private static @Nullable Filters filter(String word) {
      int colon = word.indexOf(':');
      String value = word.substring(colon + 1);
      return switch (colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "lang" -> LanguageNames.wellFormed(value) ? new Filters(value, null, null) : null;
        case "year" ->
            value.matches("(?:19|20)\\d\\d")
                ? new Filters(null, Integer.valueOf(value), null)
                : null;
        case "day" -> days(value);
        default -> null;
      };
    }

    private static @Nullable Filters days(String value) {
      try {
        return new Filters(null, null, Filters.Days.parse(value));
      } catch (InvalidQuery e) {
        return null; // words, then
      }
    }
  }
}
