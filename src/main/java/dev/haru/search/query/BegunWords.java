package dev.haru.search.query;

import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.InterpretedWord;
import dev.haru.search.correct.PrefixExpander;
import dev.haru.search.correct.QueryCorrector;
import dev.haru.search.rank.ExpansionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What the words that begin with the last word of a query would find if they were typed to their
 * end: by their stems, other names and sounds. A beginning finds it too, so that results never
 * become more while a word is being typed. Safe for use by several threads.
 */
final class BegunWords {

  /** The most words whose expansions are cached: some megabytes. */
  private static final int MOST_CACHED = 5_000;

  /**
   * The expansions after which no further words are looked at; each takes time. Source: with 200,
   * the beginnings of {@code content/} find no more; see {@code src/docs/decisions.md}.
   */
  private static final int MAX_SINGLE = 50;

  /** The most expansions of several terms each, which take more time. */
  private static final int MAX_SEVERAL = 8;

  private final QueryCorrector corrector;
  private final QueryExpander expander;
  private final CourseVocabulary vocabulary;
  private final Map<String, List<Expansion>> expansions = new ConcurrentHashMap<>();

  BegunWords(QueryCorrector corrector, QueryExpander expander, CourseVocabulary vocabulary) {
    this.corrector = corrector;
    this.expander = expander;
    this.vocabulary = vocabulary;
  }

  /**
   * Returns what the words find, the most frequent words first; throws {@code SearchTimeout} at the
   * deadline.
   *
   * @param besides what is searched for anyway
   */
  List<Expansion> of(PrefixExpander.Beginnings words, List<Expansion> besides, Deadline deadline) {
    Set<String> known = besides.stream().map(BegunWords::key).collect(Collectors.toSet());
    List<Expansion> single = new ArrayList<>();
    List<Expansion> several = new ArrayList<>();
    for (String word : words.known()) {
      if (single.size() >= MAX_SINGLE) {
        break;
      }
      deadline.check();
      for (Expansion each : of(word, deadline)) {
        if (known.add(key(each))) {
          (each.isSingle() ? single : several).add(each);
        }
      }
    }
    List<Expansion> found = new ArrayList<>(single);
    several.stream() // a section that has one of the terms is found by it
        .filter(each -> each.terms().stream().noneMatch(term -> known.contains(key(each, term))))
        .limit(MAX_SEVERAL)
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static String key(Expansion expansion, String term) {
    return expansion.analyzerGroup() + ' ' + term;
  }

  /** Returns what tells expansions apart: their terms, and whether these must be side by side. */
  private static String key(Expansion expansion) {
    String terms = String.join(expansion.isWord() ? "+" : " ", expansion.terms());
    return expansion.analyzerGroup() + ' ' + terms;
  }

  private List<Expansion> of(String word, Deadline deadline) {
    List<Expansion> known = expansions.get(word);
    if (known == null) {
      known = read(word, deadline);
      if (expansions.size() >= MOST_CACHED) {
        expansions.clear();
      }
      expansions.put(word, known);
    }
    return known;
  }

  private List<Expansion> read(String word, Deadline deadline) {
    InterpretedWord read = corrector.read(word);
    List<QueryTerm> terms =
        read.isPlain() ? expander.parts(word, deadline) : List.of(expander.part(read));
    List<Expansion> all = new ArrayList<>();
    for (QueryTerm term : terms) {
      for (Expansion each : term.expansions()) {
        if (each.source() == ExpansionSource.TYPED) { // its terms count in part
          each.terms()
              .forEach(part ->
                  addIfKnown(
                      all,
                      new Expansion(
                          each.analyzerGroup(), List.of(part), each.weight(), each.source())));
        } else {
          addIfKnown(all, each);
        }
      }
    }
    return List.copyOf(all);
  }

  private void addIfKnown(List<Expansion> all, Expansion expansion) {
    boolean isKnown =
        expansion.terms().stream()
            .allMatch(
                term -> vocabulary.has(CourseVocabulary.FIELDS, expansion.analyzerGroup(), term));
    if (isKnown) {
      all.add(expansion);
    }
  }
}
