package dev.haru.language;

/** Names of languages as searches write them, for those that know nothing of courses. */
public final class LanguageNames {

  private LanguageNames() {}

  /** Returns the canonical form: {@code pt-br} for {@code pt_BR}. */
  public static String canonical(String name) {
    return Languages.canonical(name);
  }

  /** Returns whether a name has the form of a language: two or three letters, perhaps a region. */
  public static boolean wellFormed(String name) {
    return Languages.wellFormed(name);
  }

  /** Returns the language without its region: {@code pt} for {@code pt-br}. */
  public static String base(String language) {
    return Languages.base(language);
  }
}
