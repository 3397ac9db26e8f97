package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.HeadingNames;
import dev.haru.analysis.HeadingTopic;
import dev.haru.analysis.TextAnalysis;
import dev.haru.index.Fields;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.ExpansionSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An interpreter of queries as names of sections. Someone who types or pastes a heading wants its
 * section first; someone who types a word wants the section about it. Safe for use by several
 * threads.
 */
final class NameInterpreter {

  /** The most terms of a query whose other names are tried; a longer one is typed as it stands. */
  private static final int MOST_TERMS = 3;

  /** The most other names tried for each term. */
  private static final int MOST_OTHERS = 2;

  /** The sources whose names stand for the typed word, not for a similar one. */
  private static final Set<ExpansionSource> SAME =
      EnumSet.of(
          ExpansionSource.GLOSSARY,
          ExpansionSource.DICTIONARY,
          ExpansionSource.CHOSUNG,
          ExpansionSource.SOUND,
          ExpansionSource.LEARNED);

  private final TextAnalysis analyzers;
  private final List<String> analyzerGroups;
  private final CourseVocabulary vocabulary;

  NameInterpreter(
      TextAnalysis analyzers, List<String> analyzerGroups, CourseVocabulary vocabulary) {
    this.analyzers = analyzers;
    this.analyzerGroups = List.copyOf(analyzerGroups);
    this.vocabulary = vocabulary;
  }

  /** Returns whether a heading or title is this text as it stands. */
  boolean isName(String text) {
    String whole = HeadingNames.whole(text);
    return !whole.isEmpty() && vocabulary.frequency(Fields.NAME, whole) > 0;
  }

  /**
   * Returns the names that a query may be.
   *
   * @param text the text to search for
   * @param terms its query terms
   */
  List<SoughtName> names(String text, List<QueryTerm> terms) {
    List<SoughtName> names = new ArrayList<>();
    add(names, Fields.NAME, HeadingNames.whole(text), 1);
    for (String group : analyzerGroups) {
      String topic = HeadingTopic.of(analyzers.of(group), text).whole();
      add(names, Fields.in(Fields.TOPIC, group), topic, 1);
      add(names, Fields.in(Fields.INTRODUCED, group), topic, 1);
    }
    if (terms.size() <= MOST_TERMS) {
      addOthers(names, terms, 0, new ArrayList<>(), 1);
    }
    return names;
  }

  private static void addOthers(
      List<SoughtName> names, List<QueryTerm> terms, int at, List<String> chosen, float weight) {
    if (at == terms.size()) {
      if (weight < 1) {
        String topic = HeadingTopic.of(chosen).whole();
        add(names, Fields.TOPIC, topic, weight);
        add(names, Fields.INTRODUCED, topic, weight);
      }
      return;
    }
    int others = 0;
    for (Expansion each : terms.get(at).expansions()) {
      boolean isTyped = each.source() == ExpansionSource.TYPED;
      boolean isOther = SAME.contains(each.source()) && others < MOST_OTHERS;
      if (each.analyzerGroup().equals(Analyzers.MAIN) && (isTyped || isOther)) {
        others += isTyped ? 0 : 1;
        List<String> with = new ArrayList<>(chosen);
        with.addAll(each.terms());
        addOthers(names, terms, at + 1, with, weight * each.weight());
      }
    }
  }

  private static void add(List<SoughtName> names, String field, String name, float weight) {
    if (!name.isEmpty()) {
      names.add(new SoughtName(field, name, weight));
    }
  }
}
