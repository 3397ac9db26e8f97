package dev.haru.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages that haru knows, in the order of their codes.
 *
 * <p>Not every language of ISO 639 is here: a directory named {@code is}, {@code so} or {@code my}
 * is more often a word than a language.
 */
public enum Language {
  /** Arabic. */
  ARABIC("ar", UnicodeScript.ARABIC),

  /** Bulgarian. */
  BULGARIAN("bg", UnicodeScript.CYRILLIC),

  /** Bengali. */
  BENGALI("bn", UnicodeScript.BENGALI),

  /** Czech. */
  CZECH("cs", UnicodeScript.LATIN),

  /** Danish. */
  DANISH("da", UnicodeScript.LATIN),

  /** German. */
  GERMAN(
      "de",
      UnicodeScript.LATIN,
      "de",
      "der die das und ist nicht ein eine einen zu den dem mit für auf von im wir sie es auch als"
          + " werden wird sind oder wenn kann",
      ""),

  /** Greek. */
  GREEK("el", UnicodeScript.GREEK),

  /** English. */
  ENGLISH(
      "en",
      UnicodeScript.LATIN,
      Language.MAIN,
      "the of and to in is that for it with as are this be on you your can we will from or an by"
          + " not have which at how what if when has but all use our was",
      "a about above after again all also am an and any anyone are arent as at be because"
          + " been before being between both but by can cannot cant could couldnt did didnt do"
          + " doesnt dont down during each every few for from further get give good had hadnt has"
          + " hasnt have havent he help her here him his how i i'd i'll if im in into is isnt it"
          + " its itself ive just kind let like make many may me might more most much must my"
          + " need no nor not of off on once one only or other our out over own please same shall"
          + " she should shouldnt show so some such tell than that thatll the their them then"
          + " there these they theyre theyve thi thing those through to too under until up us"
          + " very want was wasnt way we we'll we're were werent weve what when where which while"
          + " who whom whose why will with within without wont would wouldnt you youll your youre"
          + " youve explain mean difference versus vs"),

  /** Spanish. */
  SPANISH(
      "es",
      UnicodeScript.LATIN,
      "es",
      "el la los las de del que en un una por para con es son se lo al como más pero este esta su"
          + " sus está cuando también nos y",
      ""),

  /** Persian. */
  PERSIAN("fa", UnicodeScript.ARABIC),

  /** Finnish. */
  FINNISH("fi", UnicodeScript.LATIN),

  /** French. */
  FRENCH(
      "fr",
      UnicodeScript.LATIN,
      "fr",
      "le la les des de du un une et est que qui dans pour par sur avec ce cette ces nous vous il"
          + " elle pas ne sont être aux au plus ou où votre",
      ""),

  /** Hebrew. */
  HEBREW("he", UnicodeScript.HEBREW),

  /** Hindi. */
  HINDI("hi", UnicodeScript.DEVANAGARI),

  /** Hungarian. */
  HUNGARIAN("hu", UnicodeScript.LATIN),

  /** Indonesian. */
  INDONESIAN("id", UnicodeScript.LATIN),

  /** Italian. */
  ITALIAN(
      "it",
      UnicodeScript.LATIN,
      Language.MAIN,
      "il lo la gli le di del della che è un una per con non sono si come più ma questo questa nel"
          + " alla anche dei",
      ""),

  /** Japanese. */
  JAPANESE("ja", UnicodeScript.HIRAGANA, "ja", "", ""),

  /** Korean. */
  KOREAN(
      "ko",
      UnicodeScript.HANGUL,
      Language.MAIN,
      "",
      "하 되 있 없 같 나 아 알리 알려주 어떻 어떠 방법 경우 위하 대하 관하 통하 따르 가능 필요 차이 다르 설명 궁금 알아보 그렇 이렇 의미 뜻 쓰"),

  /** Dutch. */
  DUTCH("nl", UnicodeScript.LATIN),

  /** Norwegian. */
  NORWEGIAN("no", UnicodeScript.LATIN),

  /** Polish. */
  POLISH(
      "pl",
      UnicodeScript.LATIN,
      "pl",
      "i w z na do że się nie jest to o jak dla od po który która które są przez lub oraz może ten"
          + " ta czy",
      ""),

  /** Portuguese, of Brazil too. */
  PORTUGUESE(
      "pt",
      UnicodeScript.LATIN,
      "pt",
      "o os as de do da dos das que em um uma para com não é são se no na por mais como mas este"
          + " esta você nós ao seu sua também",
      ""),

  /** Romanian. */
  ROMANIAN("ro", UnicodeScript.LATIN),

  /** Russian. */
  RUSSIAN("ru", UnicodeScript.CYRILLIC),

  /** Slovak. */
  SLOVAK("sk", UnicodeScript.LATIN),

  /** Swedish. */
  SWEDISH("sv", UnicodeScript.LATIN),

  /** Thai. */
  THAI("th", UnicodeScript.THAI),

  /** Turkish. */
  TURKISH(
      "tr",
      UnicodeScript.LATIN,
      "tr",
      "ve bir bu için ile da de olarak olan daha çok ne gibi kadar ama sonra her ya veya değil var"
          + " ise biz",
      ""),

  /** Ukrainian. */
  UKRAINIAN("uk", UnicodeScript.CYRILLIC),

  /** Vietnamese. */
  VIETNAMESE(
      "vi",
      UnicodeScript.LATIN,
      "vi",
      "và của là các có được cho trong một những này với không để khi bạn chúng ta từ sẽ như đã"
          + " cũng thể",
      ""),

  /** Chinese in simplified characters. */
  CHINESE("zh", UnicodeScript.HAN, "zh", "", ""),

  /** Chinese in traditional characters. */
  TRADITIONAL_CHINESE("zh-tw", UnicodeScript.HAN, "zh-tw", "", "", "zh-hk zh-mo zh-hant");

  /**
   * The analyzer group of Korean and English, which stand in the same sentences, and of languages
   * without an analyzer of their own.
   */
  public static final String MAIN = "";

  private static final Map<String, Language> BY_CODE = new HashMap<>();

  static {
    for (Language language : values()) {
      BY_CODE.put(language.code, language);
      if (!language.aliases.isEmpty()) {
        Arrays.stream(language.aliases.split(" ")).forEach(alias -> BY_CODE.put(alias, language));
      }
    }
  }

  private final String code;
  private final String aliases; // separated by spaces
  private final UnicodeScript script;
  private final String analyzerGroup;
  private final String commonWords;
  private final String functionWords;

  Language(String code, UnicodeScript script) {
    this(code, script, Language.MAIN, "", "");
  }

  Language(
      String code,
      UnicodeScript script,
      String analyzerGroup,
      String commonWords,
      String functionWords) {
    this(code, script, analyzerGroup, commonWords, functionWords, "");
  }

  Language(
      String code,
      UnicodeScript script,
      String analyzerGroup,
      String commonWords,
      String functionWords,
      String aliases) {
    this.code = code;
    this.aliases = aliases;
    this.script = script;
    this.analyzerGroup = analyzerGroup;
    this.commonWords = commonWords;
    this.functionWords = functionWords;
  }

  /**
   * Returns the language of a canonical name, or null if it is not known. A region that is not
   * listed does not matter: {@code fr-ca} is French.
   */
  public static @Nullable Language of(String name) {
    Language language = BY_CODE.get(name);
    int hyphen = name.lastIndexOf('-');
    return language != null || hyphen < 0 ? language : of(name.substring(0, hyphen));
  }

  /** Returns the canonical name. */
  public String code() {
    return code;
  }

  /**
   * Returns the group of languages that are read by one analyzer and share fields in an index:
   * {@link #MAIN}, or the code of a language that has an analyzer of its own.
   */
  public String analyzerGroup() {
    return analyzerGroup;
  }

  /** Returns the script in which the language is written; Han is a second one of Japanese. */
  public UnicodeScript script() {
    return script;
  }

  /** Returns the frequent words by which running text is recognized, separated by spaces. */
  String commonWords() {
    return commonWords;
  }

  /** Returns the {@linkplain FunctionWords function words} as terms, separated by spaces. */
  String functionWords() {
    return functionWords;
  }
}
