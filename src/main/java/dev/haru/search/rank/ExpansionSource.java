package dev.haru.search.rank;

/** The source of an expansion of a query term, which determines its weight. */
public enum ExpansionSource {
  /** The term as typed. */
  TYPED("as typed", true),
  /** A technical word with its parts joined, or split. */
  SPELLING("spelled otherwise", true),
  /** Another form of the word: its verb, its -ing, a version that begins with it, words joined. */
  FORM("another form of it", true),
  /** A longer word that the term is within. */
  PART("within a longer word", true),
  /** An equivalent from the IT dictionary. */
  DICTIONARY("by haru's dictionary", false),
  /** An equivalent from the course's own glossary. */
  GLOSSARY("by the course's glossary", false),
  /** An equivalent from the everyday dictionary, if no other source has one. */
  EVERYDAY("by haru's dictionary of everyday words", false),
  /** A word that sounds like the typed one. */
  SOUND("by its sound", true),
  /** A word with the initial consonants that were typed. */
  CHOSUNG("by its initial consonants", true),
  /** An equivalent learned from the course's translations. */
  LEARNED("learned from the course's translations", false),
  /** A word that begins with what was typed. */
  PREFIX("begins with it", true);

  private final String words;
  private final boolean isTypedWord;

  ExpansionSource(String words, boolean isTypedWord) {
    this.words = words;
    this.isTypedWord = isTypedWord;
  }

  /** Returns a description of the source. */
  public String words() {
    return words;
  }

  /** Returns whether its words are those that were typed, in whatever form, spelling or script. */
  public boolean isTypedWord() {
    return isTypedWord;
  }
}
