package dev.haru.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The clues that single words in Latin letters give to the language of a short text. */
public final class LatinClues {

  /** Words of questions, which queries have more often than lessons do. */
  private static final Map<Language, String> QUESTIONS =
      Map.of(
          Language.FRENCH, "comment pourquoi quoi quel quelle quels quelles quand qu est-ce",
          Language.GERMAN, "was wie warum wann wo welche welcher welches wofür",
          Language.ITALIAN, "cosa come perché quando quale dove cos'è",
          Language.POLISH, "co jak dlaczego czym gdzie kiedy",
          Language.PORTUGUESE, "quê como porquê qual onde quando",
          Language.SPANISH, "qué cómo por cuál dónde cuándo quién",
          Language.TURKISH, "nedir nasıl neden hangi nerede",
          Language.VIETNAMESE, "gì nào sao cách thế");

  /** The letters beyond ASCII that a language's own words have. */
  private static final Map<Language, String> LETTERS =
      new EnumMap<>(
          Map.of(
              Language.FRENCH, "àâæçéèêëîïôœùûüÿ",
              Language.GERMAN, "äöüß",
              Language.ITALIAN, "àèéìíîòóùú",
              Language.POLISH, "ąćęłńóśźż",
              Language.PORTUGUESE, "àáâãçéêíóôõú",
              Language.SPANISH, "áéíóúüñ",
              Language.TURKISH, "âçğıîöşûü",
              Language.VIETNAMESE,
                  "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"));

  private static final Map<String, Set<Language>> LANGUAGES_OF = new HashMap<>();

  static {
    for (Language each : Language.values()) {
      add(each, each.commonWords());
      add(each, QUESTIONS.getOrDefault(each, ""));
    }
    add(Language.ENGLISH, Language.ENGLISH.functionWords());
  }

  private LatinClues() {}

  private static void add(Language language, String words) {
    for (String word : words.split(" ", -1)) {
      LANGUAGES_OF.computeIfAbsent(word, none -> EnumSet.noneOf(Language.class)).add(language);
    }
  }

  /** Returns the languages in which a word is one of the commonest, none for most words. */
  public static Set<Language> commonIn(String word) {
    return LANGUAGES_OF.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
  }

  /**
   * Returns the languages whose letters a word with letters beyond ASCII has, none if it is ASCII.
   */
  public static Set<Language> spelledIn(String word) {
    List<Integer> letters =
        word.toLowerCase(Locale.ROOT).codePoints().filter(c -> c >= 0x80).boxed().toList();
    Set<Language> languages = EnumSet.noneOf(Language.class);
    LETTERS.forEach((language, own) -> {
      if (!letters.isEmpty() && letters.stream().allMatch(c -> own.indexOf(c) >= 0)) {
        languages.add(language);
      }
    });
    return languages;
  }
}
