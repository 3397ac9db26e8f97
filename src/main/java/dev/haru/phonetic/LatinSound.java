package dev.haru.phonetic;

/**
 * A Latin term prepared for comparison by sound. Immutable.
 *
 * @param letters its letters by {@link LatinSpelling}; empty if it cannot be pronounced as a word
 * @param consonants their skeleton
 */
record LatinSound(String letters, ConsonantSkeleton consonants) {

  static LatinSound of(String term) {
    String letters = LatinSpelling.of(term);
    return new LatinSound(letters, ConsonantSkeleton.ofLetters(letters));
  }
}
