package dev.haru.search.syntax;

import dev.haru.search.Filters;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query, taken apart: words, exact phrases, prefixes, exclusions, filters. It keeps what was
 * typed with the place of each piece, so that a word can be replaced where it stands. Immutable.
 */
public final class ParsedSyntax {

  /** Each has other names, similar words and so on; whoever types more has pasted a text. */
  static final int MAX_WORDS = 32;

  /** Each stands for up to fifty words. */
  static final int MAX_PREFIXES = 8;

  /** Each is looked for in every field of every analyzer group. */
  static final int MAX_PHRASES = 8;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final String query;
  private final List<SyntaxToken> tokens;
  private final Filters filters;

  /**
   * Creates a parsed query.
   *
   * @param query what was typed
   * @param tokens its pieces in their order
   */
  ParsedSyntax(String query, List<SyntaxToken> tokens, Filters filters) {
    this.query = query;
    this.tokens = tokens;
    this.filters = filters;
  }

  /** Parses a query; any text is one. */
  public static ParsedSyntax of(String query) {
    return QueryParser.parse(query);
  }

  /** Returns the query as typed, or with its replacements made. */
  public String query() {
    return query;
  }

  /** Returns the plain words in their order, {@value #MAX_WORDS} at most. */
  public List<String> words() {
    return texts(SyntaxToken.Kind.WORD).limit(MAX_WORDS).toList();
  }

  /** Returns the exact phrases, {@value #MAX_PHRASES} at most. */
  public List<String> phrases() {
    return texts(SyntaxToken.Kind.PHRASE).limit(MAX_PHRASES).toList();
  }

  /** Returns the beginnings of words, {@value #MAX_PREFIXES} at most. */
  public List<String> prefixes() {
    return texts(SyntaxToken.Kind.PREFIX).limit(MAX_PREFIXES).toList();
  }

  /**
   * Returns the words, beginnings and phrases beyond, with spaces between: to be searched for as
   * words, as they were typed.
   */
  public String overflow() {
    return Stream.of(
            texts(SyntaxToken.Kind.WORD).skip(MAX_WORDS),
            texts(SyntaxToken.Kind.PREFIX).skip(MAX_PREFIXES),
            texts(SyntaxToken.Kind.PHRASE).skip(MAX_PHRASES))
        .flatMap(beyond -> beyond)
        .collect(Collectors.joining(" "));
  }

  /** Returns the words and phrases that must not occur. */
  public List<String> excluded() {
    return texts(SyntaxToken.Kind.EXCLUDED).toList();
  }

  /** Returns the filters. */
  public Filters filters() {
    return filters;
  }

  /** Returns what is looked for, without marks, filters and exclusions. */
  public String wanted() {
    return tokens.stream()
        .filter(each -> each.kind() != SyntaxToken.Kind.EXCLUDED)
        .filter(each -> each.kind() != SyntaxToken.Kind.FILTER)
        .map(SyntaxToken::text)
        .collect(Collectors.joining(" "));
  }

  private Stream<String> texts(SyntaxToken.Kind kind) {
    return tokens.stream().filter(each -> each.kind() == kind).map(SyntaxToken::text);
  }

  /**
   * Returns the query with other words in place of its {@link #words}.
   *
   * @param others for each word its replacement, itself if it stays, null if it goes
   */
  public ParsedSyntax withWords(List<@Nullable String> others) {
    Iterator<@Nullable String> next = others.iterator();
    return replaced(token -> {
      if (token.kind() != SyntaxToken.Kind.WORD || !next.hasNext()) {
        return typed(token);
      }
      String other = next.next();
      return token.text().equals(other) ? typed(token) : other;
    });
  }

  /** Returns the query with each of its plain words, and of the words of its phrases, replaced. */
  public ParsedSyntax mapWords(UnaryOperator<String> other) {
    return replaced(token ->
        token.kind() == SyntaxToken.Kind.WORD || token.kind() == SyntaxToken.Kind.PHRASE
            ? typed(token).replace(token.text(), map(token.text(), other))
            : typed(token));
  }

  private static String map(String words, UnaryOperator<String> other) {
    return WORD.matcher(words)
        .replaceAll(word -> Matcher.quoteReplacement(other.apply(word.group())));
  }

  /** Returns the query with its phrases as plain words. */
  public ParsedSyntax withoutPhrases() {
    return replaced(token -> token.kind() == SyntaxToken.Kind.PHRASE ? token.text() : typed(token));
  }

  private String typed(SyntaxToken token) {
    return query.substring(token.start(), token.end());
  }

  private interface Replacement {
    /** Returns what stands in a token's place, or null if nothing does. */
    @Nullable String of(SyntaxToken token);
  }

  private ParsedSyntax replaced(Replacement replacement) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (SyntaxToken token : tokens) {
      String other = replacement.of(token);
      if (other != null) {
        text.append(query, done, token.start()).append(other);
      }
      done = token.end();
    }
    text.append(query, done, query.length());
    return text.toString().equals(query) ? this : QueryParser.parse(text.toString());
  }
}
