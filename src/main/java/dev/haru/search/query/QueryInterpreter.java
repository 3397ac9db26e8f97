package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.glossary.Equivalents;
import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.InitialConsonants;
import dev.haru.index.Fields;
import dev.haru.language.FunctionWords;
import dev.haru.search.Correction;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.InterpretedWord;
import dev.haru.search.correct.KnownWords;
import dev.haru.search.correct.PrefixExpander;
import dev.haru.search.correct.QueryCorrector;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.DayMention;
import dev.haru.search.syntax.DayReader;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter of parsed syntax: it corrects the words, adds their other names, and analyzes the
 * phrases.
 */
public final class QueryInterpreter {

  /** The most readings of initial consonants that are announced; all are searched for. */
  private static final int MAX_ANNOUNCED = 5;

  private final List<String> analyzerGroups;
  private final OtherLanguages others;
  private final NameInterpreter names;
  private final ForeignWords foreignWords;
  private final PrefixTerms prefixTerms;
  private final WrittenTerms writtenTerms;
  private final WordFrequencies words;
  private final QueryCorrector queryCorrector;
  private final InitialConsonantExpander chosung;
  private final List<String> languages;
  private final QueryLanguage queryLanguage;
  private final DayReader days;
  private final QueryExpander expander;
  private final BegunWords begunWords;

  /**
   * Creates an interpreter.
   *
   * @param languages the canonical languages of the course
   * @param analyzerGroups the analyzer groups of the index
   * @param course the course's own glossary
   * @param learned the glossary learned from the course's translations
   * @param vocabulary the course's terms
   * @param words the words that may have been meant
   * @param parameters the weights of the expansions' sources
   */
  public QueryInterpreter(
      TextAnalysis analyzers,
      List<String> languages,
      List<String> analyzerGroups,
      Dictionaries dictionaries,
      Synonyms course,
      Equivalents learned,
      CourseVocabulary vocabulary,
      WordFrequencies words,
      RankingParameters parameters) {
    this.words = words;
    this.chosung = new InitialConsonantExpander(words);
    this.languages = List.copyOf(languages);
    GroupWords groupWords = new GroupWords(analyzers, analyzerGroups, vocabulary);
    this.queryLanguage = new QueryLanguage(languages, groupWords);
    this.days = new DayReader(languages);
    this.analyzerGroups = List.copyOf(analyzerGroups);
    this.expander =
        new QueryExpander(
            analyzers.of(Analyzers.MAIN),
            dictionaries,
            course,
            new LearnedExpansions(learned, parameters),
            new WordForms(vocabulary, this.analyzerGroups, parameters),
            words,
            parameters);
    this.names = new NameInterpreter(analyzers, analyzerGroups, vocabulary);
    this.prefixTerms = new PrefixTerms(vocabulary, parameters);
    this.others = new OtherLanguages(analyzers, groupWords, expander, prefixTerms);
    this.writtenTerms = new WrittenTerms(vocabulary, analyzers, prefixTerms, parameters);
    this.queryCorrector =
        new QueryCorrector(words, new KnownWords(words, analyzers, this::isKnownOtherwise));
    this.foreignWords = new ForeignWords(groupWords, queryCorrector::nearest);
    this.begunWords = new BegunWords(queryCorrector, expander, vocabulary);
  }

  /** Returns the interpreted query; throws {@code SearchTimeout} if that takes too long. */
  public ParsedQuery read(ParsedSyntax syntax, Filters filters, Deadline deadline) {
    Filters all = filters.overriddenBy(syntax.filters()).among(languages);
    DayMention day = days.read(syntax);
    if (day != null && !day.rest().wanted().isBlank() && names.isName(syntax.wanted())) {
      day = null; // "Day 2 operations" is a heading like others
    }
    QueryCorrector.Reading reading = reading(syntax, deadline);
    List<Correction> corrections = new ArrayList<>(reading.corrections());
    List<QueryTerm> queryTerms = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    List<InterpretedWord> words = reading.words();
    List<@Nullable String> corrected = new ArrayList<>(reading.corrected());
    List<@Nullable String> answered = new ArrayList<>(corrected);
    int next = 0;
    while (next < words.size()) {
      InterpretedWord word = words.get(next);
      if (word.isPlain() && !InitialConsonants.hasChosung(word.word())) {
        plain.append(' ').append(word.word());
        next++;
        continue;
      }
      queryTerms.addAll(expander.parts(plain.toString().strip(), deadline));
      plain.setLength(0);
      if (word.isPlain()) {
        deadline.check();
        InitialConsonantExpander.Found found =
            chosung.at(words.stream().map(InterpretedWord::word).toList(), next);
        List<String> meant = addChosung(queryTerms, corrections, found, deadline);
        if (!meant.isEmpty()) {
          replace(corrected, next, found.length(), meant.getFirst());
          replace(answered, next, found.length(), String.join(", ", meant));
        }
        next += found.length();
      } else {
        queryTerms.add(expander.part(word));
        next++;
      }
    }
    queryTerms.addAll(expander.parts(plain.toString().strip(), deadline));
    if (!words.isEmpty() && !InitialConsonants.hasChosung(words.getLast().word())) {
      addBeginnings(queryTerms, reading, deadline);
    }
    for (String prefix : syntax.prefixes()) {
      deadline.check(); // all words of the course may begin with it
      queryTerms.add(prefixTerms.of(prefix));
    }
    queryTerms.addAll(expander.asTyped(syntax.overflow()));
    queryTerms.removeIf(QueryTerm::isEmpty);
    ParsedSyntax meant = syntax.withWords(corrected);
    boolean isBegun = !reading.beginnings().isEmpty();
    List<String> written =
        queryLanguage.of(hasOtherLetters(corrections) ? meant.wanted() : syntax.wanted(), isBegun);
    Map<String, List<QueryTerm>> otherTerms =
        others.addTo(queryTerms, meant.words(), isBegun, written, groups(written, all));
    List<QueryTerm> asWritten = writtenTerms.of(words.stream().map(InterpretedWord::word).toList());
    if (!asWritten.isEmpty()) {
      otherTerms.put(Fields.AS_WRITTEN, asWritten);
    }
    return new ParsedQuery(
        List.copyOf(queryTerms),
        names.names(meant.wanted(), queryTerms),
        phrases(syntax.phrases()),
        phrases(syntax.excluded()),
        otherTerms,
        corrections,
        meant,
        syntax.withWords(answered).query(),
        all,
        written,
        day == null ? null : named(day, filters, deadline));
  }

  /** Returns whether words were typed in letters that are not those of their language. */
  private static boolean hasOtherLetters(List<Correction> corrections) {
    return corrections.stream().anyMatch(each -> each.kind() != Correction.Kind.SPELLING);
  }

  private ParsedQuery.NamedDay named(DayMention day, Filters filters, Deadline deadline) {
    String others = day.rest().wanted().toLowerCase(Locale.ROOT);
    boolean isAlone =
        others.isEmpty() || Arrays.stream(others.split(" ", -1)).allMatch(FunctionWords::contains);
    return new ParsedQuery.NamedDay(
        day.year(), day.day(), isAlone ? null : read(day.rest(), filters, deadline));
  }

  /** Returns the analyzer groups that the query is written in, or that its results are. */
  private static Set<String> groups(List<String> written, Filters filters) {
    Set<String> groups = new HashSet<>();
    written.forEach(language -> groups.add(Analyzers.group(language)));
    filters.languages().forEach(language -> groups.add(Analyzers.group(language)));
    return groups;
  }

  /** Returns the reading of a query's words; one that is a heading or title is not corrected. */
  private QueryCorrector.Reading reading(ParsedSyntax syntax, Deadline deadline) {
    QueryCorrector.Reading reading = queryCorrector.read(syntax.words(), deadline);
    boolean isCorrected =
        !reading.corrections().isEmpty()
            || reading.words().stream().anyMatch(word -> !word.soundalikes().isEmpty());
    return isCorrected && names.isName(syntax.wanted()) ? reading.asTyped(syntax.words()) : reading;
  }

  /** Adds what the last word of the query may become to its query term. */
  private void addBeginnings(
      List<QueryTerm> queryTerms, QueryCorrector.Reading reading, Deadline deadline) {
    String last = reading.corrected().getLast().toLowerCase(Locale.ROOT);
    if (reading.beginnings().isEmpty()
        || FunctionWords.contains(last) && reading.words().size() > 1) {
      return;
    }
    boolean isMeant =
        words.termFrequency(last) == 0 && reading.words().getLast().soundalikes().isEmpty();
    PrefixExpander.Beginnings begun = reading.beginnings();
    List<Expansion> likeliest = expander.begun(begun, isMeant);
    List<Expansion> found = begunWords.of(begun, likeliest, deadline);
    QueryTerm.Beginning beginning =
        new QueryTerm.Beginning(likeliest, begun.inCourse(), found, isMeant);
    int at = queryTerms.size() - 1;
    while (at >= 0 && !queryTerms.get(at).isTyped()) {
      at--; // the other names of a compound
    }
    if (at < 0) {
      queryTerms.add(new QueryTerm(last, List.of(), beginning));
    } else {
      queryTerms.set(at, queryTerms.get(at).with(beginning));
    }
  }

  private boolean isKnownOtherwise(String word) {
    return foreignWords.has(word) || days.isPart(word) || queryLanguage.isCommon(word);
  }

  private static void replace(
      List<@Nullable String> words, int at, int length, String replacement) {
    words.subList(at, at + length).replaceAll(each -> null);
    words.set(at, replacement);
  }

  /**
   * Adds the query terms of initial consonants; returns the words that are announced in place of
   * the typed text, the likeliest first, or none if it stays.
   */
  private List<String> addChosung(
      List<QueryTerm> queryTerms,
      List<Correction> corrections,
      InitialConsonantExpander.Found found,
      Deadline deadline) {
    String latin = DubeolsikKeyboard.toLatin(found.typed());
    if (!found.words().isEmpty()) {
      String first = found.words().get(0);
      if (found.words().size() == 1 && !found.unfinished()) {
        queryTerms.addAll(expander.parts(first, deadline));
      } else {
        queryTerms.add(expander.withChosung(found));
      }
      if (found.unfinished()) {
        return List.of();
      }
      List<String> announced = found.words().stream().limit(MAX_ANNOUNCED).toList();
      announced.forEach(
          word -> corrections.add(new Correction(Correction.Kind.CHOSUNG, found.typed(), word)));
      return announced;
    }
    if (this.words.knows(latin)) {
      corrections.add(new Correction(Correction.Kind.LAYOUT, found.typed(), latin));
      queryTerms.addAll(expander.parts(latin, deadline));
      return List.of(latin);
    }
    return List.of();
  }

  private List<Phrase> phrases(List<String> texts) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : texts) {
      Phrase phrase = writtenTerms.phrase(text, analyzerGroups);
      if (!phrase.ways().isEmpty()) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }
}
