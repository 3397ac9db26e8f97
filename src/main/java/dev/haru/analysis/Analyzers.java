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
public final class Analyzers implements AutoCloseable {

  /** The group of Korean and English. */
  public static final String MAIN = Language.MAIN;

  /** The type of a Korean token that is in no dictionary. */
  public static final String UNKNOWN = "unknown";

  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

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

  /** Returns the analyzer of a group. */
  public Analyzer of(String group) {
    return analyzers.computeIfAbsent(group, Analyzers::create);
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
      case JAPANESE -> new JapaneseAnalyzer();
      case CHINESE -> new SmartChineseAnalyzer();
      case TRADITIONAL_CHINESE -> new CJKAnalyzer();
      case GERMAN -> new GermanAnalyzer();
      case SPANISH -> new SpanishAnalyzer();
      case FRENCH -> new FrenchAnalyzer();
      case POLISH -> new PolishAnalyzer();
      case PORTUGUESE -> new BrazilianAnalyzer();
      case TURKISH -> new TurkishAnalyzer();
      case VIETNAMESE ->
          new StandardAnalyzer(); // Lucene has none for Vietnamese; syllables are good enough
      case null, default ->
          throw new IllegalArgumentException("there is no analyzer group called " + group);
    };
  }

  @Override
  public void close() {
    List.copyOf(analyzers.values()).forEach(Analyzer::close);
  }
}
