package dev.haru.search.packed;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.LanguageText;
import dev.haru.analysis.MixedText;
import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.VisibleText;
import dev.haru.language.Language;
import dev.haru.text.ByteInput;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The analysis of queries by tables of what Lucene's analyzers have made of the course's words. Not
 * safe for use by several threads.
 */
public final class PackedAnalysis implements TextAnalysis {

  /** The longest form in the tables of languages that do not separate words, in chars. */
  public static final int LONGEST_UNSPACED = 8;

  private static final char SEPARATOR = '\t';

  /** Ends the keys of verbs, which are no forms of any group. */
  private static final String VERB = SEPARATOR + "다";

  private final BlockTable forms;
  private final EnglishStems english;
  private final Map<String, TermAnalyzer> analyzers = new HashMap<>();

  PackedAnalysis(BlockTable forms, EnglishStems english) {
    this.forms = forms;
    this.english = english;
  }

  /** Returns the key of a form of an analyzer group. */
  public static String key(String group, String form) {
    return form + SEPARATOR + group;
  }

  /** Returns the key of the stem of a Korean verb. */
  public static String verbKey(String stem) {
    return stem + VERB;
  }

  /** Returns the runs of a masked text by which its Korean terms are looked up. */
  public static List<String> koreanForms(String masked) {
    return KoreanForms.Run.in(masked).stream().map(KoreanForms.Run::text).toList();
  }

  /** Returns whether a group's language separates its words by spaces. */
  public static boolean isSpaced(String group) {
    Language language = Language.of(group);
    return language == null || language.script() == Character.UnicodeScript.LATIN;
  }

  @Override
  public TermAnalyzer of(String group) {
    return analyzers.computeIfAbsent(group, this::analyzer);
  }

  private TermAnalyzer analyzer(String group) {
    if (group.equals(Analyzers.MAIN)) {
      KoreanForms korean = new KoreanForms(forms);
      return (text, consumer) -> forEach(text, each -> MixedText.terms(each, korean), consumer);
    }
    boolean isSpaced = isSpaced(group);
    LanguageForms language = new LanguageForms(forms, group, isSpaced);
    return (text, consumer) ->
        forEach(text, each -> LanguageText.terms(each, language, isSpaced), consumer);
  }

  private void forEach(
      String text, Function<String, Iterator<Term>> terms, Consumer<Term> consumer) {
    VisibleText visible = VisibleText.of(text);
    terms
        .apply(visible.text())
        .forEachRemaining(term ->
            consumer.accept(
                new Term(
                    term.exact() ? term.term() : english.stem(term.term()),
                    visible.originalStart(term.start()),
                    visible.originalEnd(term.end()),
                    term.increment(),
                    term.length(),
                    true,
                    term.type())));
  }

  @Override
  public boolean isEnglish(String word) {
    return english.isWord(word);
  }

  @Override
  public boolean isCommonKorean(String word) {
    ByteInput row = forms.get(key(Analyzers.MAIN, word));
    return row != null && FormTerms.isCommon(row);
  }
}
