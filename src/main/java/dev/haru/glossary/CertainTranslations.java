package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The translations that are certain enough for a search to match by, among all pairs of terms that
 * {@link Model1} considers.
 *
 * <p>The rules and their numbers are from pairs judged by hand; those in {@code src/eval/glossary}
 * measure them. The fewer passages speak for a pair, the more probable it has to be. Most other
 * errors are parts of compounds: a term opposite a phrase, a term that has a longer or shorter
 * equivalent too, or one that stands in a compound wherever the other stands alone. A name in Latin
 * letters stands for itself in every script, so only a shorter or longer form of it is learned.
 */
final class CertainTranslations {

  /** The least probability of a pair that many passages have. */
  private static final double MIN_PROBABILITY = 0.35;

  /** What a single passage adds to it; what several add is divided by their number. */
  private static final double DOUBT_OF_FEW = 0.45;

  /** The number of passages that a term and a phrase of two terms must share. */
  private static final int MIN_UNEQUAL_COUNT = 3;

  /** The least probability of a term and a phrase of two terms. */
  private static final double MIN_UNEQUAL_PROBABILITY = 0.6;

  /** The number of pairs that may be learned by chance from all of a course's passages. */
  private static final double MAX_BY_CHANCE = 0.1;

  /** The probability of a shorter equivalent, relative to the longer one that it rules out. */
  private static final double SHORTER = 0.5;

  /** Pairs of lower probability are neither kept nor compared with others. */
  private static final double COMPARED = 0.1;

  private final TermMatrix left;
  private final TermMatrix right;
  private final int[] lefts;
  private final int[] rights;
  private final int[] counts;
  private final double[] probabilities;
  private final CompoundParts parts;
  private final double minRatio;
  private final boolean sameScript;

  /**
   * Takes the pairs of terms.
   *
   * @param probabilities the probability of each cell
   */
  CertainTranslations(
      TermMatrix left,
      TermMatrix right,
      CooccurrenceMatrix cells,
      double[] probabilities,
      CompoundParts parts) {
    this.left = left;
    this.right = right;
    this.lefts = cells.lefts();
    this.rights = cells.rights();
    this.counts = cells.counts();
    this.probabilities = probabilities;
    this.parts = parts;
    this.minRatio = 2 * Math.log(cells.size() / MAX_BY_CHANCE);
    this.sameScript = left.isLatin() == right.isLatin();
  }

  /** Returns the translations, the most probable first. */
  List<Translation> list() {
    int[] compared =
        IntStream.range(0, probabilities.length)
            .filter(cell -> probabilities[cell] >= COMPARED)
            .toArray();
    List<List<Integer>> ofLeft = byTerm(compared, lefts, left.size());
    List<List<Integer>> ofRight = byTerm(compared, rights, right.size());
    List<Translation> translations = new ArrayList<>();
    for (int cell : compared) {
      if (isProbable(cell)
          && !isPartOfName(cell)
          && (isNameOnBothSides(cell)
              ? isShortForm(cell)
              : !parts.isPart(lefts[cell], rights[cell]))
          && ofLeft.get(lefts[cell]).stream()
              .noneMatch(other -> isBetterCut(other, cell, right, rights))
          && ofRight.get(rights[cell]).stream()
              .noneMatch(other -> isBetterCut(other, cell, left, lefts))) {
        translations.add(
            new Translation(
                LearnedPhrases.terms(left.term(lefts[cell])),
                LearnedPhrases.terms(right.term(rights[cell])),
                probabilities[cell]));
      }
    }
    translations.sort(
        Comparator.comparingDouble(Translation::probability)
            .reversed()
            .thenComparing(t -> String.join(LearnedPhrases.SEPARATOR, t.left()))
            .thenComparing(t -> String.join(LearnedPhrases.SEPARATOR, t.right())));
    return List.copyOf(translations);
  }

  /** Returns the cells of each term. */
  private static List<List<Integer>> byTerm(int[] cells, int[] termOf, int terms) {
    List<List<Integer>> byTerm = new ArrayList<>();
    IntStream.range(0, terms).forEach(term -> byTerm.add(new ArrayList<>(1)));
    for (int cell : cells) {
      byTerm.get(termOf[cell]).add(cell);
    }
    return byTerm;
  }

  private boolean isProbable(int cell) {
    int leftLength = LearnedPhrases.terms(left.term(lefts[cell])).size();
    int rightLength = LearnedPhrases.terms(right.term(rights[cell])).size();
    boolean isEqual = leftLength == rightLength;
    boolean isNearlyEqual =
        Math.abs(leftLength - rightLength) == 1
            && counts[cell] >= MIN_UNEQUAL_COUNT
            && probabilities[cell] >= MIN_UNEQUAL_PROBABILITY;
    return (isEqual || isNearlyEqual)
        && probabilities[cell] >= MIN_PROBABILITY + DOUBT_OF_FEW / counts[cell]
        && ratio(cell) >= minRatio;
  }

  private double ratio(int cell) {
    return LogLikelihood.ratio(
        counts[cell], left.frequency(lefts[cell]), right.frequency(rights[cell]), left.count());
  }

  /** Returns whether two names in Latin letters are opposite each other, in different scripts. */
  private boolean isNameOnBothSides(int cell) {
    return !sameScript
        && TermMatrix.isLatin(left.term(lefts[cell]))
        && TermMatrix.isLatin(right.term(rights[cell]));
  }

  /** Returns whether one of two names begins with the other: docker hub, dockerhub. */
  private boolean isShortForm(int cell) {
    return name(cell, true).startsWith(name(cell, false));
  }

  /**
   * Returns whether one term is the other without its beginning, or without its digits and signs
   * (superlinter, linter; day15, day), or is an option or a path, which no language translates.
   */
  private boolean isPartOfName(int cell) {
    String whole = name(cell, true);
    String part = name(cell, false);
    boolean isBeginning = whole.startsWith(part) && isWord(whole.substring(part.length()));
    return whole.contains(part) && !isBeginning
        || !isWord(whole.substring(0, 1))
        || !isWord(part.substring(0, 1));
  }

  private static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  /** Returns the longer or the shorter of the two terms, without the spaces of phrases. */
  private String name(int cell, boolean isLonger) {
    String one = left.term(lefts[cell]).replace(LearnedPhrases.SEPARATOR, "");
    String other = right.term(rights[cell]).replace(LearnedPhrases.SEPARATOR, "");
    return one.length() >= other.length() == isLonger ? one : other;
  }

  /**
   * Returns whether another equivalent of the same term may be better cut: a part of the one in
   * question that is at least half as probable, or more than it and more probable. If either may be
   * better than the other, neither is certain.
   */
  private boolean isBetterCut(int other, int cell, TermMatrix side, int[] termOf) {
    String theirs = side.term(termOf[other]);
    String ours = side.term(termOf[cell]);
    return isPart(theirs, ours) && probabilities[other] >= SHORTER * probabilities[cell]
        || isPart(ours, theirs) && probabilities[other] > probabilities[cell];
  }

  private static boolean isPart(String part, String whole) {
    return part.length() < whole.length()
        && (LearnedPhrases.SEPARATOR + whole + LearnedPhrases.SEPARATOR)
            .contains(LearnedPhrases.SEPARATOR + part + LearnedPhrases.SEPARATOR);
  }
}
