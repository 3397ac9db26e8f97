package dev.haru.course.pairing;

import dev.haru.course.model.Section;
import dev.haru.course.pairing.HeaviestChain.Pair;
import dev.haru.course.pairing.SectionMarks.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The alignment of two lessons' sections. */
public final class SectionAlignment {

  /** The place of a section that has no partner. */
  public static final int NONE = -1;

  /** The minimum weight of a pair that is certain. */
  private static final double CERTAIN = 0.75;

  /** The weight that a pair loses if its headings have different levels. */
  private static final double OTHER_LEVEL = 1;

  /**
   * In two lessons with the same levels, the weight by which other pairs must exceed those at equal
   * positions: more than the code of one section.
   */
  private static final double CONTRADICTION = 4;

  /**
   * The maximum number of sections of a lesson with a mark that counts; a more common one says
   * nothing.
   */
  private static final int MAX_SECTIONS = 8;

  private final List<Section> left;
  private final List<Section> right;
  private final List<SectionMarks> leftMarks;
  private final List<SectionMarks> rightMarks;

  private final boolean sharesIds;

  /** The partners of the right sections. */
  private final int[] partners;

  private SectionAlignment(List<Section> left, List<Section> right) {
    this.left = left;
    this.right = right;
    this.leftMarks = left.stream().map(SectionMarks::of).toList();
    this.rightMarks = right.stream().map(SectionMarks::of).toList();
    this.sharesIds = !Collections.disjoint(ids(leftMarks), ids(rightMarks));
    this.partners = new int[right.size()];
    Arrays.fill(partners, NONE);
  }

  private static Set<String> ids(List<SectionMarks> sections) {
    return sections.stream()
        .flatMap(section -> section.of(Kind.ID).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Returns for each right section the place of its partner on the left, or {@link #NONE}; the
   * partners are in the same order.
   */
  public static int[] of(List<Section> left, List<Section> right) {
    SectionAlignment alignment = new SectionAlignment(left, right);
    alignment.align();
    return alignment.partners;
  }

  private void align() {
    List<Pair> pairs = pairs();
    List<Pair> chain = HeaviestChain.of(pairs, right.size());
    if (isSameStructure(0, left.size(), 0, right.size())) {
      double atPlace =
          pairs.stream()
              .filter(pair -> pair.left() == pair.right())
              .mapToDouble(Pair::weight)
              .sum();
      double best = chain.stream().mapToDouble(Pair::weight).sum();
      if (best < atPlace + CONTRADICTION) {
        chain = List.of();
      }
    }
    int doneLeft = 0;
    int doneRight = 0;
    for (Pair pair : chain) {
      fill(doneLeft, pair.left(), doneRight, pair.right(), true);
      partners[pair.right()] = pair.left();
      doneLeft = pair.left() + 1;
      doneRight = pair.right() + 1;
    }
    fill(doneLeft, left.size(), doneRight, right.size(), false);
  }

  /** Returns the pairs of sections that share enough to be certain. */
  private List<Pair> pairs() {
    Map<Long, Double> weights = new HashMap<>();
    for (Kind kind : Kind.values()) {
      Map<String, List<Integer>> leftPlaces = places(leftMarks, kind);
      Map<String, List<Integer>> rightPlaces = places(rightMarks, kind);
      leftPlaces.forEach((mark, lefts) -> {
        List<Integer> rights = rightPlaces.getOrDefault(mark, List.of());
        int most = Math.max(lefts.size(), rights.size());
        if (most > MAX_SECTIONS) {
          return;
        }
        for (int l : lefts) {
          for (int r : rights) {
            weights.merge(((long) l << 32) | r, share(kind, l, r) / most, Double::sum);
          }
        }
      });
    }
    List<Pair> pairs = new ArrayList<>();
    weights.forEach((places, weight) -> {
      int l = (int) (places >> 32);
      int r = places.intValue();
      double less = left.get(l).level() == right.get(r).level() ? 0 : OTHER_LEVEL;
      if (weight - less >= CERTAIN && !contradicts(l, r)) {
        pairs.add(new Pair(l, r, weight - less));
      }
    });
    return pairs;
  }

  private static Map<String, List<Integer>> places(List<SectionMarks> sections, Kind kind) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < sections.size(); i++) {
      for (String mark : sections.get(i).of(kind)) {
        places.computeIfAbsent(mark, none -> new ArrayList<>()).add(i);
      }
    }
    return places;
  }

  /** Returns the weight of one mark that two sections share. */
  private double share(Kind kind, int l, int r) {
    int most = Math.max(leftMarks.get(l).of(kind).size(), rightMarks.get(r).of(kind).size());
    return kind.weight() / most;
  }

  /** Two explicit ids that differ name different sections, if the editions share any id. */
  private boolean contradicts(int l, int r) {
    if (!sharesIds) {
      return false;
    }
    String one = leftMarks.get(l).id();
    String other = rightMarks.get(r).id();
    return one != null && other != null && !one.equals(other);
  }

  /**
   * Pairs sections by their levels: from the start as far as these agree, then, if a certain pair
   * follows, from the end.
   */
  private void fill(int fromLeft, int toLeft, int fromRight, int toRight, boolean isBounded) {
    int l = fromLeft;
    int r = fromRight;
    while (l < toLeft && r < toRight && isSameLevel(l, r)) {
      join(l++, r++);
    }
    int lastLeft = toLeft - 1;
    int lastRight = toRight - 1;
    while (isBounded && lastLeft >= l && lastRight >= r && isSameLevel(lastLeft, lastRight)) {
      join(lastLeft--, lastRight--);
    }
  }

  private void join(int l, int r) {
    if (!contradicts(l, r)) {
      partners[r] = l;
    }
  }

  private boolean isSameLevel(int l, int r) {
    return left.get(l).level() == right.get(r).level();
  }

  private boolean isSameStructure(int fromLeft, int toLeft, int fromRight, int toRight) {
    boolean same = toLeft - fromLeft == toRight - fromRight;
    for (int i = 0; same && i < toLeft - fromLeft; i++) {
      same = isSameLevel(fromLeft + i, fromRight + i);
    }
    return same;
  }
}
