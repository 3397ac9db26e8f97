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
 * A query split into words, exact phrases, prefixes, exclusions and filters. It keeps the typed
 * text and the place of each token, so that a word can be replaced in place. Immutable.
 */
public final class ParsedSyntax {

  /**
   * The most words with other names, similar words and so on; a longer query is usually pasted
   * text.
   */
  static final int MAX_WORDS = 32;

  /** The most prefixes; each stands for up to fifty words. */
  static final int MAX_PREFIXES = 8;

  /** The most phrases; each is searched for in every field of every analyzer group. */
  static final int MAX_PHRASES = 8;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final String query;
  private final List<SyntaxToken> tokens;
  private final Filters filters;
  private final @Nullable String misread;

  /**
   * Creates a parsed query.
   *
   * @param query the typed text
   * @param tokens its tokens in order
   * @param misread a sentence about a word that only looks like a filter, or null
   */
  ParsedSyntax(String query, List<SyntaxToken> tokens, Filters filters, @Nullable String misread) {
    this.query = query;
    this.tokens = tokens;
    this.filters = filters;
    this.misread = misread;
  }

  /** Returns the parsed query; any text is valid. */
  public static ParsedSyntax of(String query) {
    return QueryParser.parse(query);
  }

  /** Returns the query as typed, or with its replacements made. */
  public String query() {
    return query;
  }

  /** Returns the plain words in order, at most {@value #MAX_WORDS}. */
  public List<String> words() {
    return texts(SyntaxToken.Kind.WORD).limit(MAX_WORDS).toList();
  }

  /** Returns the exact phrases, at most {@value #MAX_PHRASES}. */
  public List<String> phrases() {
    return texts(SyntaxToken.Kind.PHRASE).limit(MAX_PHRASES).toList();
  }

  /** Returns the beginnings of words, at most {@value #MAX_PREFIXES}. */
  public List<String> prefixes() {
    return texts(SyntaxToken.Kind.PREFIX).limit(MAX_PREFIXES).toList();
  }

  /**
   * Returns the words, beginnings and phrases beyond these limits, separated by spaces, to be
   * searched for as plain words, as typed.
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

  /**
   * Returns a sentence about what can't be taken as it was typed, or null: a word that looks like a
   * filter, or exclusions from nothing.
   *
   * @param all the filters of the query and of its request
   */
  public @Nullable String notice(Filters all) {
    if (misread != null) {
      return misread;
    }
    return wanted().isEmpty() && all.all().isEmpty() && !excluded().isEmpty()
        ? "The query only excludes; type at least one word to search for."
        : null;
  }

  /** Returns the text to search for, without marks, filters and exclusions. */
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
   * @param others the replacement of each word: the word itself to keep it, null to remove it
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

  /** Returns the query with each plain word and each word of a phrase replaced. */
  public ParsedSyntax mapWords(UnaryOperator<String> other) {
    return replaced(token ->
        token.kind() == SyntaxToken.Kind.WORD || token.kind() == SyntaxToken.Kind.PHRASE
            ? typed(token).replace(token.text(), map(token.text(), other))
            : typed(token));
  }

  private static String map(String words, UnaryOperator<String> other) {
    StringBuilder mapped = new StringBuilder();
    int end = 0;
    for (Matcher word = WORD.matcher(words); word.find(); end = word.end()) {
      mapped.append(words, end, word.start()).append(other.apply(word.group()));
    }
    return mapped.append(words, end, words.length()).toString();
  }

  /** Returns the query with its phrases as plain words. */
  public ParsedSyntax withoutPhrases() {
    return replaced(token -> token.kind() == SyntaxToken.Kind.PHRASE ? token.text() : typed(token));
  }

  private String typed(SyntaxToken token) {
    return query.substring(token.start(), token.end());
  }

  private interface Replacement {
    /** Returns a token's replacement, or null to remove it. */
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
