package dev.haru.search.rank;

/** Where an expansion of a query's term comes from, by which it is weighted. */
public enum ExpansionSource {
  /** It was typed. */
  TYPED("as typed"),
  /** It is a technical word whose parts were joined, or the other way round. */
  SPELLING("spelled otherwise"),
  /** It is what the field's dictionary says. */
  DICTIONARY("by haru's dictionary"),
  /** It is what the course's own glossary says. */
  GLOSSARY("by the course's glossary"),
  /** It sounds like what was typed. */
  SOUND("by its sound"),
  /** It has the initial consonants that were typed. */
  CHOSUNG("by its initial consonants"),
  /** It is what the course's translations have taught. */
  LEARNED("learned from the course's translations"),
  /** It begins with what was typed. */
  PREFIX("begins with it");

  private final String words;

  ExpansionSource(String words) {
    this.words = words;
  }

  /** Returns where it comes from, in words. */
  public String words() {
    return words;
  }
}
