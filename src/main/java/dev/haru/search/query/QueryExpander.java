package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.hangul.Hangul;
import dev.haru.language.FunctionWords;
import dev.haru.phonetic.SoundIndex;
import dev.haru.search.Deadline;
import dev.haru.search.correct.InterpretedWord;
import dev.haru.search.correct.PrefixExpander;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expander that turns a query's words into query terms, each with its other names. Safe for use
 * by several threads.
 */
final class QueryExpander {

  /** The most words of the query that a dictionary entry may span. */
  private static final int MAX_COMPOUND = 4;

  /**
   * The exponent of similarity; of two soundalikes (컬렉터: collector, character) the more similar one
   * must win.
   */
  private static final int SHARPNESS = 10;

  /**
   * The most expansions of a query term; words with more names are not what people look for, and
   * each name takes time.
   */
  private static final int MOST_ALTERNATIVES = 200;

  /**
   * The most words that an unfinished one may become for their translations to be searched for;
   * they do more harm than good if most of the words are not meant.
   */
  private static final int MAX_TRANSLATED = 3;

  /** The most names whose terms are cached: some megabytes. */
  private static final int MOST_NAMES = 20_000;

  private final TermAnalyzer analyzer;
  private final Synonyms field;
  private final Synonyms course;
  private final LearnedExpansions learned;
  private final WordForms forms;
  private final EverydayNames everyday;
  private final WordFrequencies words;
  private final Map<String, List<String>> termsOfNames = new ConcurrentHashMap<>();
  private final RankingParameters parameters;

  /**
   * Creates an expander.
   *
   * @param analyzer the analyzer of Korean and English
   * @param course the course's own glossary
   * @param learned the expansions learned from the course's translations
   * @param forms the other forms of words
   * @param words the words that the course has
   * @param parameters the weights of the sources
   */
  QueryExpander(
      TermAnalyzer analyzer,
      Dictionaries dictionaries,
      Synonyms course,
      LearnedExpansions learned,
      WordForms forms,
      WordFrequencies words,
      RankingParameters parameters) {
    this.forms = forms;
    this.parameters = parameters;
    this.analyzer = analyzer;
    this.field = dictionaries.field();
    this.course = course;
    this.learned = learned;
    this.words = words;
    this.everyday =
        new EverydayNames(dictionaries.everyday(), this::isInCourse, parameters.related());
  }

  /**
   * Returns the query terms of plain words, with compounds kept together; throws {@code
   * SearchTimeout} at the deadline.
   */
  List<QueryTerm> parts(String text, Deadline deadline) {
    List<QueryTerm> queryTerms = new ArrayList<>();
    List<QueryAnalyzer.Word> all = QueryAnalyzer.of(analyzer, text);
    List<QueryAnalyzer.Word> words = content(all);
    int at = 0;
    EverydayNames.Match compound = null;
    while (at < words.size()) {
      deadline.check();
      int length = compoundLength(words, at);
      if (compound == null && length == 1) {
        compound = everyday.compound(text, words, at);
      }
      int end = at + length;
      boolean isPart = compound != null && !compound.isSpaced();
      if (length > 1 && isEnglishCompound(words.subList(at, end))) {
        // English compounds are written as separate words: each counts, and the names do as well.
        for (int i = at; i < end; i++) {
          queryTerms.add(part(words.subList(i, i + 1), everyday.word(text, words, i)));
        }
        queryTerms.add(names(words.subList(at, end)));
      } else {
        boolean isNamed = length == 1 && !(isPart && isSyllable(words.get(at)));
        queryTerms.add(
            part(words.subList(at, end), isNamed ? everyday.word(text, words, at) : null));
      }
      at = end;
      if (compound != null && at >= compound.end()) {
        queryTerms.add(names(compound));
        compound = null;
      }
    }
    queryTerms.addAll(joinedNeighbours(all));
    return queryTerms;
  }

  /** Returns query terms for neighbouring words that the course writes as one: log in, login. */
  private List<QueryTerm> joinedNeighbours(List<QueryAnalyzer.Word> words) {
    List<QueryTerm> queryTerms = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      List<QueryAnalyzer.Word> pair = words.subList(i, i + 2);
      String joined = forms.joined(pair.get(0), pair.get(1));
      int content = (int) pair.stream().filter(word -> !isFunctionWord(word)).count();
      if (joined != null && content > 0 && !FunctionWords.contains(joined)) {
        ExpansionSource source = ExpansionSource.SPELLING;
        float weight = parameters.of(source) / parameters.compound(content);
        queryTerms.add(
            new QueryTerm(typed(pair), List.of(new Expansion(terms(joined), weight, source))));
      }
    }
    return queryTerms;
  }

  private static boolean isFunctionWord(QueryAnalyzer.Word word) {
    return word.isOperator() || word.best().stream().allMatch(FunctionWords::contains);
  }

  /** Returns whether a word is so short that as part of a compound it means something else. */
  private static boolean isSyllable(QueryAnalyzer.Word word) {
    return word.typed().length() == 1;
  }

  private boolean isEnglishCompound(List<QueryAnalyzer.Word> span) {
    return !isKorean(span) && !learned.isCompound(Analyzers.MAIN, best(span));
  }

  /** Returns the query terms of words as typed, without other names. */
  List<QueryTerm> asTyped(String text) {
    return content(QueryAnalyzer.of(analyzer, text)).stream()
        .map(word ->
            new QueryTerm(
                word.typed(), List.of(new Expansion(word.best(), 1, ExpansionSource.TYPED))))
        .toList();
  }

  /** Returns the query term of a word that is known by its sound or its beginning. */
  QueryTerm part(InterpretedWord word) {
    List<Expansion> expansions = new ArrayList<>();
    if (word.isUnfinished()) {
      expansions.add(new Expansion(unfinished(word.word()), 1, ExpansionSource.TYPED));
    } else {
      add(expansions, word.word(), ExpansionSource.TYPED, 1);
    }
    for (SoundIndex.Match match : word.soundalikes()) {
      float likeness = (float) Math.pow(match.similarity(), SHARPNESS);
      addNamed(expansions, match.term(), ExpansionSource.SOUND, likeness);
    }
    return new QueryTerm(word.word(), expansions);
  }

  /**
   * Returns the terms of a word that is known only as a beginning. Single syllables, which the
   * analyzer finds in any text, are left out, and English is not stemmed.
   */
  private List<String> unfinished(String word) {
    List<String> terms =
        Hangul.isSyllable(word.charAt(0))
            ? terms(word).stream().filter(term -> term.length() > 1).toList()
            : List.of();
    return terms.isEmpty() ? List.of(word.toLowerCase(Locale.ROOT)) : terms;
  }

  /**
   * Returns the likeliest words that the last word may become, and their other names.
   *
   * @param isMeant whether the course knows the word only as a beginning
   */
  List<Expansion> begun(PrefixExpander.Beginnings words, boolean isMeant) {
    List<Expansion> expansions = new ArrayList<>();
    float weight = isMeant ? 1 : parameters.unfinished();
    for (String whole : words.likeliest()) {
      addNamed(expansions, whole, ExpansionSource.PREFIX, weight);
      if (words.likeliest().size() <= MAX_TRANSLATED) {
        List<Expansion> translations = new ArrayList<>();
        learned.addTo(translations, Analyzers.MAIN, termsOfName(whole));
        translations.forEach(each -> expansions.add(each.times(weight)));
      }
    }
    return expansions;
  }

  /** Returns the query term of words typed as initial consonants. */
  QueryTerm withChosung(InitialConsonantExpander.Found found) {
    ExpansionSource source = found.unfinished() ? ExpansionSource.PREFIX : ExpansionSource.CHOSUNG;
    List<Expansion> expansions = new ArrayList<>();
    for (String word : found.words()) {
      addNamed(expansions, word, source, 1);
    }
    return new QueryTerm(found.typed(), expansions);
  }

  /** Adds a word that may be meant, and its other names with at most the same weight. */
  private void addNamed(
      List<Expansion> expansions, String text, ExpansionSource source, float likeness) {
    float weight = likeness * parameters.of(source);
    add(expansions, text, source, weight);
    Map<String, ExpansionSource> names = new LinkedHashMap<>(equivalents(text));
    if (!isInCourse(text) && names.keySet().stream().noneMatch(this::isInCourse)) {
      everyday.of(text).keySet().forEach(name -> names.put(name, ExpansionSource.EVERYDAY));
    }
    names.forEach(
        (other, from) -> add(expansions, other, from, Math.min(weight, parameters.of(from))));
  }

  private boolean isInCourse(String name) {
    return words.isInCourse(termsOfName(name));
  }

  /** Returns the words without function words and operators, or all if there are no others. */
  private static List<QueryAnalyzer.Word> content(List<QueryAnalyzer.Word> words) {
    List<QueryAnalyzer.Word> content =
        words.stream().filter(word -> !isFunctionWord(word)).toList();
    return content.isEmpty() ? words : content;
  }

  private int compoundLength(List<QueryAnalyzer.Word> words, int at) {
    for (int length = Math.min(MAX_COMPOUND, words.size() - at); length > 1; length--) {
      List<QueryAnalyzer.Word> span = words.subList(at, at + length);
      if (keys(span).stream().anyMatch(key -> !equivalents(key).isEmpty())
          || learned.isCompound(Analyzers.MAIN, best(span)) && !isInGlossary(span)) {
        return length;
      }
    }
    return 1;
  }

  private static List<String> best(List<QueryAnalyzer.Word> span) {
    return span.stream().flatMap(word -> word.best().stream()).toList();
  }

  /** Returns whether the course's own glossary, which overrides learned names, has the words. */
  private boolean isInGlossary(List<QueryAnalyzer.Word> span) {
    return Stream.concat(Stream.of(span), span.stream().map(List::of))
        .flatMap(words -> keys(words).stream())
        .anyMatch(key -> !course.of(key).isEmpty());
  }

  /** Returns the forms in which a dictionary may list a compound: as typed, or as its terms. */
  private static List<String> keys(List<QueryAnalyzer.Word> span) {
    String typed = joined(span);
    String terms =
        span.stream().flatMap(word -> word.parts().stream()).collect(Collectors.joining());
    return typed.equals(terms) ? List.of(typed) : List.of(typed, terms);
  }

  private static String joined(List<QueryAnalyzer.Word> span) {
    return span.stream().map(QueryAnalyzer.Word::typed).collect(Collectors.joining());
  }

  private Map<String, ExpansionSource> equivalents(String key) {
    Map<String, ExpansionSource> found = new LinkedHashMap<>();
    course.of(key).forEach(word -> found.put(word, ExpansionSource.GLOSSARY));
    if (found.isEmpty()) {
      field.of(key).forEach(word -> found.put(word, ExpansionSource.DICTIONARY));
    }
    return found;
  }

  private static boolean isKorean(List<QueryAnalyzer.Word> span) {
    return Hangul.isSyllable(span.get(0).typed().charAt(0));
  }

  /**
   * Returns the query term of a word or compound.
   *
   * @param match its everyday names, for want of others that the course has; null for none
   */
  private QueryTerm part(List<QueryAnalyzer.Word> span, EverydayNames.@Nullable Match match) {
    List<Expansion> expansions = new ArrayList<>();
    expansions.add(new Expansion(best(span), 1, ExpansionSource.TYPED));
    if (span.size() == 1) {
      forms.addSpellings(expansions, Analyzers.MAIN, span.get(0));
      forms.addTo(expansions, Analyzers.MAIN, span.get(0));
    }
    int typed = expansions.size();
    boolean isInGlossary = isInGlossary(span);
    if (isInGlossary || match == null || !match.isWhole()) { // otherwise it would name only a part
      addNames(expansions, span);
    }
    if (!isInGlossary) {
      learned.addTo(expansions, Analyzers.MAIN, best(span));
      if (match != null && expansions.stream().skip(typed).noneMatch(this::isInCourse)) {
        addEveryday(expansions, match.names());
      }
    }
    return new QueryTerm(typed(span), expansions);
  }

  /** Returns the other names of a compound, without itself, with the weight of all of its words. */
  private QueryTerm names(List<QueryAnalyzer.Word> span) {
    List<Expansion> names = new ArrayList<>();
    addNames(names, span);
    return weighed(typed(span), span.size(), names);
  }

  /** Returns the everyday names of a compound, with the weight of all words that were typed. */
  private QueryTerm names(EverydayNames.Match compound) {
    List<Expansion> names = new ArrayList<>();
    addEveryday(names, compound.names());
    return weighed(compound.typed(), compound.typed().split(" ", -1).length, names);
  }

  private QueryTerm weighed(String typed, int words, List<Expansion> names) {
    float weight = 1 / parameters.compound(words);
    return new QueryTerm(typed, names.stream().map(name -> name.times(weight)).toList());
  }

  private static String typed(List<QueryAnalyzer.Word> span) {
    return span.stream().map(QueryAnalyzer.Word::typed).collect(Collectors.joining(" "));
  }

  private void addNames(List<Expansion> expansions, List<QueryAnalyzer.Word> span) {
    for (String key : keys(span)) {
      Map<String, ExpansionSource> direct = equivalents(key);
      direct.forEach((text, source) -> add(expansions, text, source, parameters.of(source)));
      for (String text : direct.keySet()) {
        if (expansions.size() == MOST_ALTERNATIVES) {
          return;
        }
        equivalents(text)
            .forEach((other, source) ->
                add(expansions, other, source, parameters.related() * parameters.of(source)));
      }
    }
  }

  private boolean isInCourse(Expansion expansion) {
    return expansion.analyzerGroup().equals(Analyzers.MAIN) && words.isInCourse(expansion.terms());
  }

  private void addEveryday(List<Expansion> expansions, Map<String, Float> names) {
    ExpansionSource source = ExpansionSource.EVERYDAY;
    names.forEach((name, share) -> add(expansions, name, source, share * parameters.of(source)));
  }

  private void add(List<Expansion> expansions, String text, ExpansionSource source, float weight) {
    if (expansions.size() == MOST_ALTERNATIVES) {
      return;
    }
    List<String> terms = source == ExpansionSource.TYPED ? terms(text) : termsOfName(text);
    // A name that the typed word contains says less than the word: node of node.js.
    boolean known =
        expansions.stream()
            .anyMatch(a -> a.terms().equals(terms) || a.isWord() && a.terms().containsAll(terms));
    if (!terms.isEmpty() && !known) {
      expansions.add(new Expansion(terms, weight, source));
    }
  }

  /**
   * Returns the query terms of words in an analyzer group other than that of Korean and English, as
   * that group's lessons are analyzed.
   */
  List<QueryTerm> inGroup(String group, List<QueryAnalyzer.Word> words) {
    boolean isCode = words.stream().allMatch(QueryAnalyzer.Word::isOperator);
    List<QueryTerm> queryTerms = new ArrayList<>();
    for (QueryAnalyzer.Word word : words) {
      if (isCode || !word.isOperator()) {
        List<Expansion> expansions = new ArrayList<>();
        expansions.add(new Expansion(group, word.best(), 1, ExpansionSource.TYPED));
        forms.addSpellings(expansions, group, word);
        forms.addTo(expansions, group, word);
        learned.addTo(expansions, group, word.best());
        queryTerms.add(new QueryTerm(String.join(" ", word.best()), expansions));
      }
    }
    return queryTerms;
  }

  /**
   * Returns a name's terms from a cache: many queries share names from the dictionaries or the
   * course.
   */
  private List<String> termsOfName(String name) {
    if (termsOfNames.size() >= MOST_NAMES) {
      termsOfNames.clear(); // a large course has more words than are used again
    }
    return termsOfNames.computeIfAbsent(name, this::terms);
  }

  private List<String> terms(String text) {
    return QueryAnalyzer.of(analyzer, text).stream().flatMap(word -> word.best().stream()).toList();
  }
}
