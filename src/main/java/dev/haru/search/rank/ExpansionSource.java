package dev.haru.search.rank;

/** The source of an expansion of a query term, which determines its weight. */
public enum ExpansionSource {
  /** The term as typed. */
  TYPED("as typed"),
  /** A technical word with its parts joined, or split. */
  SPELLING("spelled otherwise"),
  /** Another form of the word: its verb, its -ing, a version that begins with it, words joined. */
  FORM("another form of it"),
  /** A longer word that the term is within. */
  PART("within a longer word"),
  /** An equivalent from the IT dictionary. */
  DICTIONARY("by haru's dictionary"),
  /** An equivalent from the course's own glossary. */
  GLOSSARY("by the course's glossary"),
  /** An equivalent from the everyday dictionary, if no other source has one. */
  EVERYDAY("by haru's dictionary of everyday words"),
  /** A word that sounds like the typed one. */
  SOUND("by its sound"),
  /** A word with the initial consonants that were typed. */
  CHOSUNG("by its initial consonants"),
  /** An equivalent learned from the course's translations. */
  LEARNED("learned from the course's translations"),
  /** A word that begins with what was typed. */
  PREFIX("begins with it");

  private final String words;

  ExpansionSource(String words) {
    this.words = words;
  }

  /** Returns a description of the source. */
  public String words() {
    return words;
  }

  /** Returns whether its words are those that were typed, in whatever form, spelling or script. */
  public boolean isTypedWord() {
    return switch (this) {
      case TYPED, SPELLING, FORM, PART, SOUND, CHOSUNG, PREFIX -> true;
      case DICTIONARY, GLOSSARY, EVERYDAY, LEARNED -> false;
    };
  }
}
