package dev.haru.search.packed;

import dev.haru.hangul.PrefixAutomaton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ranges of keys in which texts with a beginning can be. */
public final class Ranges {

  private Ranges() {}

  /** Returns the last key of each range by the first one. */
  public static Map<String, String> of(PrefixAutomaton beginning, String start) {
    Map<String, String> ranges = new TreeMap<>();
    String literal = start + beginning.literal();
    if (!beginning.literal().isEmpty()) {
      ranges.put(literal, literal + Character.MAX_VALUE);
      return ranges;
    }
    for (List<PrefixAutomaton.CodePoints> way : beginning.parts().getFirst()) {
      String first = start + text(way.getFirst().first());
      String last = start + text(way.getFirst().last()) + Character.MAX_VALUE;
      ranges.merge(first, last, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    return ranges;
  }

  private static String text(int codePoint) {
    return new String(Character.toChars(codePoint));
  }
}
