package dev.haru.analysis;

import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.language.Language;
import dev.haru.language.LanguageGuess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The analyzer of each group of languages.
 *
 * <p>Korean and English are one group, because they occur in the same sentences: one analyzer reads
 * both, and the languages without an analyzer of their own too. Every other language is a group of
 * its own, with fields of its own. Safe for use by several threads; an analyzer, and what it loads,
 * is created when it is first needed.
 */
public final class Analyzers implements TextAnalysis, AutoCloseable {

  /** The group of Korean and English. */
  public static final String MAIN = Language.MAIN;

  /** The type of a Korean token that is in no dictionary. */
  public static final String UNKNOWN = "unknown";

  /** The type of the stem of a Korean verb or adjective. */
  public static final String VERB = "verb";

  /** The type of a term within a longer word, which is no word of the text by itself. */
  public static final String PART = "part";

  /** The type of the stem of a verb within a noun made of it: a {@link #PART} too. */
  public static final String STEM = "stem";

  /** The type of an operator of code. */
  public static final String OPERATOR = "operator";

  /**
   * The type of an operator that prose uses for other things: {@code |}, {@code =}. It counts only
   * in code, and in a query that has nothing else; it has no position of its own.
   */
  public static final String MARK = "mark";

  /** Returns whether a token of a type is within the word before it. */
  public static boolean isInner(String type) {
    return type.equals(PART) || type.equals(STEM);
  }

  private final Map<String, LuceneTermAnalyzer> analyzers = new ConcurrentHashMap<>();

  /** Returns the analyzer group of a canonical language. */
  public static String group(String language) {
    Language known = Language.of(language);
    return known == null ? MAIN : known.analyzerGroup();
  }

  /**
   * Returns the group that analyzes a text: that of the language in which it is written.
   *
   * @param expected the language that its lesson claims, which decides if the text does not
   */
  public static String groupOf(String text, String expected) {
    return group(LanguageGuess.of(text, expected));
  }

  @Override
  public TermAnalyzer of(String group) {
    return known(group);
  }

  /** Returns Lucene's analyzer of a group. */
  public Analyzer lucene(String group) {
    return known(group).analyzer();
  }

  private LuceneTermAnalyzer known(String group) {
    return analyzers.computeIfAbsent(group, each -> new LuceneTermAnalyzer(create(each)));
  }

  @Override
  public boolean isEnglish(String word) {
    return PrecomputedKStem.isWord(word);
  }

  @Override
  public boolean isCommonKorean(String word) {
    return NoriLexicon.isCommon(word);
  }

  /**
   * Returns the tasks that load what the analysis of a Korean or English text needs, the longest
   * first; each may run on its own thread.
   */
  public static List<Runnable> loadsFor(String text) {
    return CourseTokenizer.wakesNori(text)
        ? List.of(
            ConnectionCosts::getInstance,
            TokenInfoDictionary::getInstance,
            ItDictionary::noriDictionary)
        : List.of();
  }

  private static Analyzer create(String group) {
    if (group.equals(MAIN)) {
      return new CourseAnalyzer(ItDictionary::noriDictionary);
    }
    return switch (Language.of(group)) {
      case JAPANESE -> new LanguageAnalyzer(new JapaneseAnalyzer(), false);
      case CHINESE -> new LanguageAnalyzer(new SmartChineseAnalyzer(), false);
      case TRADITIONAL_CHINESE -> new LanguageAnalyzer(new CJKAnalyzer(), false);
      case GERMAN -> new LanguageAnalyzer(new GermanAnalyzer(), true);
      case SPANISH -> new LanguageAnalyzer(new SpanishAnalyzer(), true);
      case FRENCH -> new LanguageAnalyzer(new FrenchAnalyzer(), true);
      case POLISH -> new LanguageAnalyzer(new PolishAnalyzer(), true);
      case PORTUGUESE -> new LanguageAnalyzer(new BrazilianAnalyzer(), true);
      case TURKISH -> new LanguageAnalyzer(new TurkishAnalyzer(), true);
      case VIETNAMESE -> // Lucene has none for Vietnamese; syllables are good enough
          new LanguageAnalyzer(new StandardAnalyzer(), true);
      case null, default ->
          throw new IllegalArgumentException("there is no analyzer group called " + group);
    };
  }

  @Override
  public void close() {
    List.copyOf(analyzers.values()).forEach(each -> each.analyzer().close());
  }
}
