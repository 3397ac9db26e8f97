package dev.haru.glossary;

import java.util.Arrays;
import java.util.List;

/**
 * Finds terms that only look translated, because they stand in the same compound in all passages
 * that say so: of 재정의 (override), analysis leaves 재정, and of phỏng vấn (interview), a term for each
 * syllable.
 */
final class CompoundParts {

  private final TermMatrix left;
  private final TermMatrix right;
  private final JoinedPassages leftPassages;
  private final JoinedPassages rightPassages;
  private final int[][] passagesOfLeft;
  private final int[][] passagesOfRight;

  CompoundParts(
      TermMatrix left,
      JoinedPassages leftPassages,
      TermMatrix right,
      JoinedPassages rightPassages) {
    this.left = left;
    this.right = right;
    this.leftPassages = leftPassages;
    this.rightPassages = rightPassages;
    this.passagesOfLeft = left.passagesOfTerms();
    this.passagesOfRight = right.passagesOfTerms();
  }

  /**
   * Returns whether one of two terms that translate each other is part of a compound wherever they
   * do, and the other is not.
   */
  boolean isPart(int leftTerm, int rightTerm) {
    int[] ofRight = passagesOfRight[rightTerm];
    List<Integer> both =
        Arrays.stream(passagesOfLeft[leftTerm])
            .filter(passage -> Arrays.binarySearch(ofRight, passage) >= 0)
            .boxed()
            .toList();
    return leftPassages.isBesideTheSame(left.term(leftTerm), both)
        != rightPassages.isBesideTheSame(right.term(rightTerm), both);
  }
}
