package dev.haru.phonetic;

/**
 * A Latin term made ready to be compared by sound. Immutable.
 *
 * @param letters its letters by {@link LatinSpelling}; empty when it has no sound of its own
 * @param consonants their skeleton
 */
record LatinSound(String letters, ConsonantSkeleton consonants) {

  static LatinSound of(String term) {
    String letters = LatinSpelling.of(term);
    return new LatinSound(letters, ConsonantSkeleton.ofLetters(letters));
  }
}
