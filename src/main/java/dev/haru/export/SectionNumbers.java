package dev.haru.export;

import dev.haru.search.rank.SectionColumns;
import java.util.Arrays;

/** The numbers of the sections that exist, without gaps, in the order of Lucene's documents. */
public final class SectionNumbers {

  private final int[] numberOf;
  private final int[] docs;

  private SectionNumbers(int[] numberOf, int[] docs) {
    this.numberOf = numberOf;
    this.docs = docs;
  }

  /** Numbers the sections of an index. */
  public static SectionNumbers of(SectionColumns columns) {
    int[] numberOf = new int[columns.groups().sections()];
    int[] docs = new int[numberOf.length];
    int count = 0;
    for (int doc = 0; doc < numberOf.length; doc++) {
      boolean exists = columns.groups().of(doc) >= 0;
      numberOf[doc] = exists ? count : -1;
      if (exists) {
        docs[count++] = doc;
      }
    }
    return new SectionNumbers(numberOf, Arrays.copyOf(docs, count));
  }

  /** Returns the number of sections. */
  public int count() {
    return docs.length;
  }

  /** Returns the document of a section. */
  public int doc(int section) {
    return docs[section];
  }

  /** Returns the section of a document, or -1 if it is none or deleted. */
  public int of(int doc) {
    return numberOf[doc];
  }
}
