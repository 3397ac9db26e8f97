package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.glossary.LearnedGlossary;
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
import dev.haru.search.correct.QueryCorrector;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.Phrase;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An interpreter of parsed syntax: it corrects the words, adds their other names, and analyzes the
 * phrases.
 */
public final class QueryInterpreter {

  private final Analyzers analyzers;
  private final List<String> analyzerGroups;
  private final LearnedExpansions learned;
  private final CourseVocabulary vocabulary;
  private final PrefixTerms prefixTerms;
  private final WordFrequencies words;
  private final QueryCorrector queryCorrector;
  private final InitialConsonantExpander chosung;
  private final QueryExpander expander;

  /**
   * Creates an interpreter.
   *
   * @param analyzerGroups the analyzer groups of the index
   * @param field the field's dictionary
   * @param course the course's own glossary
   * @param learned the glossary learned from the course's translations
   * @param vocabulary the course's terms
   * @param words the words that may have been meant
   * @param parameters the weights of the expansions' sources
   */
  public QueryInterpreter(
      Analyzers analyzers,
      List<String> analyzerGroups,
      Synonyms field,
      Synonyms course,
      LearnedGlossary learned,
      CourseVocabulary vocabulary,
      WordFrequencies words,
      RankingParameters parameters) {
    this.words = words;
    this.chosung = new InitialConsonantExpander(words);
    this.analyzers = analyzers;
    this.analyzerGroups = List.copyOf(analyzerGroups);
    this.learned = new LearnedExpansions(learned, parameters);
    this.expander =
        new QueryExpander(analyzers.of(Analyzers.MAIN), field, course, this.learned, parameters);
    this.vocabulary = vocabulary;
    this.prefixTerms = new PrefixTerms(vocabulary, parameters);
    this.queryCorrector =
        new QueryCorrector(
            words, new KnownWords(words, analyzers.of(Analyzers.MAIN), this::isForeign));
  }

  /** Returns the interpreted query; throws {@code SearchTimeout} if that takes too long. */
  public ParsedQuery read(ParsedSyntax syntax, Filters filters, Deadline deadline) {
    QueryCorrector.Reading reading = queryCorrector.read(syntax.words(), deadline);
    List<Correction> corrections = new ArrayList<>(reading.corrections());
    List<QueryTerm> queryTerms = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    List<InterpretedWord> words = reading.words();
    List<@Nullable String> corrected = new ArrayList<>(reading.corrected());
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
        String meant = addChosung(queryTerms, corrections, found, deadline);
        if (meant != null) {
          corrected.set(next, meant);
          corrected.subList(next + 1, next + found.length()).replaceAll(each -> null);
        }
        next += found.length();
      } else {
        queryTerms.add(expander.part(word));
        next++;
      }
    }
    queryTerms.addAll(expander.parts(plain.toString().strip(), deadline));
    if (!words.isEmpty() && !InitialConsonants.hasChosung(words.getLast().word())) {
      addBeginnings(queryTerms, reading);
    }
    for (String prefix : syntax.prefixes()) {
      deadline.check(); // all words of the course may begin with it
      queryTerms.add(prefixTerms.of(prefix));
    }
    queryTerms.addAll(expander.asTyped(syntax.overflow()));
    ParsedSyntax read = syntax.withWords(corrected);
    return new ParsedQuery(
        queryTerms.stream().filter(queryTerm -> !queryTerm.isEmpty()).toList(),
        phrases(syntax.phrases()),
        phrases(syntax.excluded()),
        learned.parts(others(String.join(" ", read.words()))),
        corrections,
        read,
        filters.overriddenBy(syntax.filters()));
  }

  /** Adds what the last word of the query may become to its query term. */
  private void addBeginnings(List<QueryTerm> queryTerms, QueryCorrector.Reading reading) {
    String last = reading.corrected().getLast().toLowerCase(Locale.ROOT);
    if (reading.beginnings().isEmpty()
        || FunctionWords.contains(last) && reading.words().size() > 1) {
      return;
    }
    boolean isMeant =
        words.termFrequency(last) == 0 && reading.words().getLast().soundalikes().isEmpty();
    QueryTerm.Beginning beginning = expander.beginning(reading.beginnings(), isMeant);
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

  private boolean isForeign(String word) {
    return analyzerGroups.stream()
        .filter(group -> !group.equals(Analyzers.MAIN))
        .anyMatch(group -> {
          List<Phrase.Placed> terms = QueryAnalyzer.phrase(analyzers.of(group), word);
          return !terms.isEmpty()
              && terms.stream().allMatch(placed -> isInProse(group, placed.term()));
        });
  }

  private boolean isInProse(String group, String term) {
    return vocabulary.frequency(Fields.in(Fields.PROSE, group), term) > 0;
  }

  /**
   * Adds the query terms of initial consonants; returns the replacement of the typed text, or null
   * if it stays.
   */
  private @Nullable String addChosung(
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
        return null;
      }
      corrections.add(new Correction(Correction.Kind.CHOSUNG, found.typed(), first));
      return first;
    }
    if (this.words.knows(latin)) {
      corrections.add(new Correction(Correction.Kind.LAYOUT, found.typed(), latin));
      queryTerms.addAll(expander.parts(latin, deadline));
      return latin;
    }
    return null;
  }

  private List<Phrase> phrases(List<String> texts) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : texts) {
      Map<String, List<Phrase.Placed>> terms = new TreeMap<>();
      for (String group : analyzerGroups) {
        List<Phrase.Placed> phrase = QueryAnalyzer.phrase(analyzers.of(group), text);
        if (!phrase.isEmpty()) {
          terms.put(group, phrase);
        }
      }
      if (!terms.isEmpty()) {
        phrases.add(new Phrase(terms));
      }
    }
    return phrases;
  }

  private Map<String, List<String>> others(String text) {
    Map<String, List<String>> others = new TreeMap<>();
    for (String group : analyzerGroups) {
      if (!group.equals(Analyzers.MAIN)) {
        List<String> terms =
            QueryAnalyzer.phrase(analyzers.of(group), text).stream()
                .map(Phrase.Placed::term)
                .toList();
        if (!terms.isEmpty()) {
          others.put(group, terms);
        }
      }
    }
    return others;
  }
}
