package dev.haru.analysis;

import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.language.LanguageGuess;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The analyzer for each family of languages.
 *
 * <p>Korean and English are one family, because they stand in the same sentences: one analyzer
 * reads both, and languages without an analyzer of their own too. Every other language is a family
 * of its own, with fields of its own. Safe for use by several threads; an analyzer, and what it
 * loads, is made when it is first needed.
 */
public final class Analyzers implements AutoCloseable {

  /** The family of Korean and English. */
  public static final String MAIN = "";

  /** The type of a Korean token that stands in no dictionary. */
  public static final String UNKNOWN = "unknown";

  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("ja", "ja"),
          Map.entry("zh", "zh"),
          Map.entry("zh-cn", "zh"),
          Map.entry("zh-hans", "zh"),
          Map.entry("zh-tw", "zh-tw"),
          Map.entry("zh-hk", "zh-tw"),
          Map.entry("zh-hant", "zh-tw"),
          Map.entry("es", "es"),
          Map.entry("fr", "fr"),
          Map.entry("pl", "pl"),
          Map.entry("pt", "pt"),
          Map.entry("pt-br", "pt"),
          Map.entry("tr", "tr"),
          Map.entry("vi", "vi"));

  private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

  /** Returns the family of a canonical language. */
  public static String family(String language) {
    return FAMILIES.getOrDefault(language, MAIN);
  }

  /**
   * Returns the family by which to analyze a text: that of the language in which it is written.
   *
   * @param expected the language that its lesson claims, which decides where the text does not
   */
  public static String familyOf(String text, String expected) {
    return family(LanguageGuess.of(text, expected));
  }

  /** Returns a family's analyzer. */
  public Analyzer of(String family) {
    return analyzers.computeIfAbsent(family, Analyzers::create);
  }

  /**
   * Returns what takes long to load and has to be there before a text in Korean or English can be
   * read, the longest first; each may be run on a thread of its own.
   */
  public static List<Runnable> loadsFor(String text) {
    return CourseTokenizer.wakesNori(text)
        ? List.of(
            ConnectionCosts::getInstance,
            TokenInfoDictionary::getInstance,
            ItDictionary::noriDictionary)
        : List.of();
  }

  private static Analyzer create(String family) {
    return switch (family) {
      case MAIN -> new CourseAnalyzer(ItDictionary::noriDictionary);
      case "ja" -> new JapaneseAnalyzer();
      case "zh" -> new SmartChineseAnalyzer();
      case "zh-tw" -> new CJKAnalyzer();
      case "es" -> new SpanishAnalyzer();
      case "fr" -> new FrenchAnalyzer();
      case "pl" -> new PolishAnalyzer();
      case "pt" -> new BrazilianAnalyzer();
      case "tr" -> new TurkishAnalyzer();
      case "vi" -> new StandardAnalyzer(); // Lucene has none for Vietnamese: syllables serve
      default -> throw new IllegalArgumentException("no family of languages is called " + family);
    };
  }

  @Override
  public void close() {
    List.copyOf(analyzers.values()).forEach(Analyzer::close);
  }
}
