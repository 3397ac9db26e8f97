package dev.haru.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language as a directory or the end of a file's name calls it: {@code ko}, {@code zh-CN}, {@code
 * Korean}, {@code 한국어}, {@code kr}.
 *
 * @param language the canonical language
 * @param certainty how certainly the name means the language
 */
public record LanguageLabel(String language, Certainty certainty) {

  /** How certainly a name means a language. */
  public enum Certainty {
    /** It always means the language. */
    SURE,
    /** It means the language as a directory or after a dot; after - or _ it may be a word. */
    LIKELY,
    /** It is also a word or an abbreviation, and counts only beside other languages. */
    DOUBTFUL
  }

  private static final Map<String, LanguageLabel> LABELS = new HashMap<>();

  /** Codes that are not words in titles such as {@code how-to-build-it}. */
  private static final String SURE = "en fr ja ko pt ru vi zh zh-tw";

  /**
   * Codes of known languages that are also words or abbreviations, such as {@code cs} for computer
   * science.
   */
  private static final String DOUBTFUL = "ar cs he hi id it no";

  /** Other codes of ISO 639 that are more often a file's kind or a technical term. */
  private static final Set<String> TERMS = Set.of("cv", "ie", "io", "os", "sa", "ts");

  /** Names of countries that stand for their languages. */
  private static final Map<String, String> COUNTRIES =
      Map.of("kr", "ko", "jp", "ja", "cn", "zh-cn");

  /** Names of countries that are the code of another language, or a common abbreviation. */
  private static final Map<String, String> DOUBTFUL_COUNTRIES =
      Map.of(
          "br", "pt-br", "cz", "cs", "dk", "da", "gr", "el", "tw", "zh-tw", "ua", "uk", "vn", "vi");

  private static final String OWN_NAMES =
      "العربية ar, български bg, বাংলা bn, čeština cs, dansk da, deutsch de, ελληνικά el, español"
          + " es, espanol es, castellano es, فارسی fa, suomi fi, français fr, francais fr, עברית"
          + " he, हिन्दी hi, हिंदी hi, magyar hu, bahasa-indonesia id, italiano it, 日本語 ja, 한국어 ko,"
          + " 한글 ko, 국문 ko, nederlands nl, norsk no, polski pl, português pt, portugues pt,"
          + " português-brasileiro pt-br, română ro, русский ru, slovenčina sk, svenska sv, ไทย th,"
          + " türkçe tr, turkce tr, українська uk, tiếng-việt vi, tieng-viet vi, 中文 zh, 简体中文 zh-cn,"
          + " 繁體中文 zh-tw, 繁体中文 zh-tw, 正體中文 zh-tw";

  /** English names besides those of {@link Language}. */
  private static final String ENGLISH_NAMES =
      "simplified-chinese zh-cn, chinese-simplified zh-cn, traditional-chinese zh-tw,"
          + " chinese-traditional zh-tw, brazilian-portuguese pt-br, portuguese-brazil pt-br,"
          + " farsi fa, azerbaijani az, catalan ca, croatian hr, serbian sr, slovenian sl,"
          + " estonian et, latvian lv, lithuanian lt, georgian ka, armenian hy, albanian sq,"
          + " malay ms, burmese my, khmer km, nepali ne, urdu ur, uzbek uz, kazakh kk,"
          + " mongolian mn, tamil ta, telugu te, marathi mr, gujarati gu, swahili sw";

  static {
    Set<String> doubtful = new HashSet<>(words(DOUBTFUL));
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2 && !TERMS.contains(code)) {
        put(code, code, Certainty.DOUBTFUL);
      }
    }
    for (Language each : Language.values()) {
      String code = each.code();
      put(code, code, doubtful.contains(code) ? Certainty.DOUBTFUL : Certainty.LIKELY);
      String name = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      put(name, code, each == Language.POLISH ? Certainty.DOUBTFUL : Certainty.LIKELY);
    }
    words(SURE).forEach(code -> put(code, code, Certainty.SURE));
    COUNTRIES.forEach((name, code) -> put(name, code, Certainty.SURE));
    DOUBTFUL_COUNTRIES.forEach((name, code) -> put(name, code, Certainty.DOUBTFUL));
    pairs(OWN_NAMES).forEach(pair -> put(pair.get(0), pair.get(1), Certainty.SURE));
    pairs(ENGLISH_NAMES).forEach(pair -> put(pair.get(0), pair.get(1), Certainty.LIKELY));
  }

  private static void put(String name, String code, Certainty certainty) {
    LABELS.put(name, new LanguageLabel(code, certainty));
  }

  private static List<String> words(String words) {
    return List.of(words.split(" ", -1));
  }

  private static List<List<String>> pairs(String pairs) {
    return Arrays.stream(pairs.split(", ", -1)).map(LanguageLabel::words).toList();
  }

  /**
   * Returns what a name means, or null if it is not a language's. Scripts and regions must exist,
   * because {@code it-ops} is a directory's name.
   */
  public static @Nullable LanguageLabel of(String name) {
    String canonical = LanguageNames.canonical(name).replace(' ', '-');
    LanguageLabel label = LABELS.get(canonical);
    String base = label == null ? LanguageNames.baseOfTag(canonical) : null;
    LanguageLabel ofBase = base == null ? null : LABELS.get(base);
    return ofBase == null || !ofBase.language.equals(base)
        ? label
        : new LanguageLabel(canonical, ofBase.certainty());
  }

  /**
   * Returns whether a name is a country's, which stands for a language unless it is beside other
   * countries.
   */
  public static boolean isCountry(String name) {
    return COUNTRIES.containsKey(LanguageNames.canonical(name));
  }
}
