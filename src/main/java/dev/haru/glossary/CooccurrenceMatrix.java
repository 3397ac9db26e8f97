package dev.haru.glossary;

import java.util.Arrays;

/**
 * The pairs of terms that occur opposite each other often enough to be considered (cells), and each
 * of these occurrences (links), as plain arrays.
 */
final class CooccurrenceMatrix {

  /** The number of passages in which a pair of terms must occur. */
  private static final int FLOOR = 2;

  private final int[] firstOf;
  private int[] rightOf = new int[1 << 16];
  private int cells;

  private final int[] cellAt;
  private final int[] leftSlotAt;
  private final int[] rightSlotAt;
  private int links;

  /** Finds the cells and links. */
  CooccurrenceMatrix(TermMatrix left, TermMatrix right) {
    firstOf = new int[left.size() + 1];
    int most = mostLinks(left, right);
    cellAt = new int[most];
    leftSlotAt = new int[most];
    rightSlotAt = new int[most];
    int[] passages = left.passages();
    int[] counts = new int[right.size()];
    int[] cellOf = new int[right.size()];
    int[] touched = new int[right.size()];
    int[][] slots = left.slotsOfTerms();
    for (int l = 0; l < left.size(); l++) {
      int distinct = 0;
      for (int slot : slots[l]) {
        int passage = passages[slot];
        for (int r = right.start(passage); r < right.end(passage); r++) {
          int term = right.termAt(r);
          if (counts[term]++ == 0) {
            touched[distinct++] = term;
          }
        }
      }
      Arrays.sort(touched, 0, distinct);
      for (int i = 0; i < distinct; i++) {
        cellOf[touched[i]] = counts[touched[i]] >= FLOOR ? addCell(touched[i]) : -1;
        counts[touched[i]] = 0;
      }
      for (int slot : slots[l]) {
        int passage = passages[slot];
        for (int r = right.start(passage); r < right.end(passage); r++) {
          if (cellOf[right.termAt(r)] >= 0) {
            addLink(cellOf[right.termAt(r)], slot, r);
          }
        }
      }
      firstOf[l + 1] = cells;
    }
  }

  /**
   * Returns an upper bound close to the number of links; growing the arrays would copy millions of
   * links.
   */
  private static int mostLinks(TermMatrix left, TermMatrix right) {
    int most = 0;
    for (int passage = 0; passage < left.count(); passage++) {
      most +=
          (left.end(passage) - left.start(passage)) * (right.end(passage) - right.start(passage));
    }
    return most;
  }

  private int addCell(int right) {
    if (cells == rightOf.length) {
      rightOf = Arrays.copyOf(rightOf, cells * 2);
    }
    rightOf[cells] = right;
    return cells++;
  }

  private void addLink(int cell, int leftSlot, int rightSlot) {
    cellAt[links] = cell;
    leftSlotAt[links] = leftSlot;
    rightSlotAt[links] = rightSlot;
    links++;
  }

  /** Returns the number of cells; the cells of a left term are consecutive. */
  int size() {
    return cells;
  }

  /** Returns a left term's first cell; its cells end at the first cell of the next term. */
  int first(int left) {
    return firstOf[left];
  }

  /** Returns a cell's right term. */
  int right(int cell) {
    return rightOf[cell];
  }

  /** Returns for each cell its left term. */
  int[] lefts() {
    int[] lefts = new int[cells];
    for (int l = 0; l + 1 < firstOf.length; l++) {
      Arrays.fill(lefts, firstOf[l], firstOf[l + 1], l);
    }
    return lefts;
  }

  /** Returns for each cell its right term. */
  int[] rights() {
    return Arrays.copyOf(rightOf, cells);
  }

  /** Returns for each cell the number of its links. */
  int[] counts() {
    int[] counts = new int[cells];
    for (int link = 0; link < links; link++) {
      counts[cellAt[link]]++;
    }
    return counts;
  }

  int links() {
    return links;
  }

  /** Returns each link's cell; only the first {@link #links} count. */
  int[] cellAt() {
    return cellAt;
  }

  /** Returns each link's slot on the left. */
  int[] leftSlotAt() {
    return leftSlotAt;
  }

  /** Returns each link's slot on the right. */
  int[] rightSlotAt() {
    return rightSlotAt;
  }
}
