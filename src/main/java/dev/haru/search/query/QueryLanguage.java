package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.language.Language;
import dev.haru.language.LatinClues;
import dev.haru.search.syntax.Phrase;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A detector of the language in which a query is written: by its script, by the commonest words of
 * each language, and by words that the course has in that language only. Technical words such as
 * {@code docker compose} have none. Safe for use by several threads.
 */
final class QueryLanguage {

  /** The weight of a word that is a language's for certain. */
  private static final int CERTAIN = 2;

  /** The number of words from which a single function word makes a query English. */
  private static final int ENGLISH_WORDS = 3;

  private final List<String> languages;
  private final Set<Language> known;
  private final GroupWords words;

  /**
   * Creates a detector.
   *
   * @param languages the canonical languages of the course
   * @param words the words that the course has in each language
   */
  QueryLanguage(List<String> languages, GroupWords words) {
    this.languages = List.copyOf(languages);
    this.known =
        languages.stream()
            .map(Language::of)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    this.words = words;
  }

  /**
   * Returns the languages of the course in which a query may be written, in the course's order;
   * none if its words do not tell.
   *
   * @param isBegun whether its last word may become a Korean or English one
   */
  List<String> of(String query, boolean isBegun) {
    Set<Language> found = detect(query, isBegun);
    return languages.stream().filter(each -> found.contains(Language.of(each))).toList();
  }

  /** Returns whether a word is one of the commonest of a language of the course. */
  boolean isCommon(String word) {
    return LatinClues.commonIn(word).stream().anyMatch(known::contains);
  }

  private Set<Language> detect(String query, boolean isBegun) {
    Set<UnicodeScript> scripts =
        query
            .codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
    if (scripts.contains(UnicodeScript.HANGUL)) {
      return EnumSet.of(Language.KOREAN);
    }
    if (scripts.contains(UnicodeScript.HIRAGANA) || scripts.contains(UnicodeScript.KATAKANA)) {
      return EnumSet.of(Language.JAPANESE);
    }
    if (scripts.contains(UnicodeScript.HAN)) {
      return byHan(query);
    }
    Set<Language> others =
        among(each -> each.script() != UnicodeScript.LATIN && scripts.contains(each.script()));
    return others.isEmpty() ? byWords(query, isBegun) : others;
  }

  /** Returns the runs of chars that fulfil a condition. */
  private static List<String> runs(String text, IntPredicate condition) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (condition.test(c)) {
            run.appendCodePoint(c);
          } else if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
          }
        });
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static boolean isLatin(int c) {
    int type = Character.getType(c);
    return UnicodeScript.of(c) == UnicodeScript.LATIN
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private Set<Language> among(Predicate<Language> condition) {
    return known.stream()
        .filter(condition)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
  }

  /**
   * Returns the languages, other than Korean and English, whose analyzer groups fulfil a condition.
   */
  private Set<Language> amongOthers(Predicate<String> condition) {
    return among(each ->
        !each.analyzerGroup().equals(Analyzers.MAIN) && condition.test(each.analyzerGroup()));
  }

  /**
   * Han characters alone are of the languages that have the most of their words, and otherwise
   * Chinese. Lone characters do not tell because the languages share most of these.
   */
  private Set<Language> byHan(String query) {
    String han = String.join(" ", runs(query, c -> UnicodeScript.of(c) == UnicodeScript.HAN));
    Map<Language, Integer> votes = new EnumMap<>(Language.class);
    for (Language each :
        among(each -> each.script() == UnicodeScript.HAN || each == Language.JAPANESE)) {
      int found = 0;
      for (Phrase.Placed placed : words.terms(each.analyzerGroup(), han)) {
        boolean isKnown = words.hasTerm(each.analyzerGroup(), placed.term());
        found += isKnown ? placed.term().length() - 1 : 0;
      }
      votes.put(each, found);
    }
    Set<Language> most = most(votes);
    Set<Language> likely = most.isEmpty() ? EnumSet.copyOf(known) : most;
    likely.retainAll(votes.keySet());
    if (likely.stream().anyMatch(each -> each.script() == UnicodeScript.HAN)) {
      likely.remove(Language.JAPANESE);
    }
    return likely;
  }

  private Set<Language> byWords(String query, boolean isBegun) {
    Map<Language, Integer> votes = new EnumMap<>(Language.class);
    List<String> typed = runs(query, QueryLanguage::isLatin);
    int english = 0;
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      Set<Language> common = LatinClues.commonIn(word);
      boolean isLast = i == typed.size() - 1;
      boolean isInMain = words.has(Analyzers.MAIN, word) || isLast && isBegun;
      if (common.isEmpty() && !isInMain) {
        Set<Language> having = amongOthers(group -> words.has(group, word));
        if (having.isEmpty() && isLast) {
          having = amongOthers(group -> words.begins(group, word));
        }
        having.forEach(each -> votes.merge(each, CERTAIN, Integer::sum));
        common = having.isEmpty() ? LatinClues.spelledIn(word) : Set.of();
      }
      for (Language each : common) {
        // "jest", "od" and "var" are also what English lessons write about.
        boolean isCertain =
            each == Language.ENGLISH || !isInMain && LatinClues.commonIn(word).contains(each);
        votes.merge(each, isCertain ? CERTAIN : 1, Integer::sum);
        english += each == Language.ENGLISH ? 1 : 0;
      }
    }
    votes.keySet().retainAll(known);
    Set<Language> most = most(votes);
    if (most.contains(Language.ENGLISH)) {
      boolean isSentence = english > 1 || typed.size() >= ENGLISH_WORDS;
      return most.size() == 1 && isSentence ? most : Set.of();
    }
    boolean isCertain = votes.values().stream().anyMatch(each -> each >= CERTAIN);
    return isCertain ? most : Set.of();
  }

  private static Set<Language> most(Map<Language, Integer> votes) {
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return votes.entrySet().stream()
        .filter(each -> most > 0 && each.getValue() == most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
  }
}
