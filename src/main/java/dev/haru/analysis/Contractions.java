package dev.haru.analysis;

/** English contractions, which are often typed without the apostrophe: dont, youre. */
final class Contractions {

  /** The fewest letters before an ending that would otherwise make another word: were, well. */
  private static final int MIN_PRONOUN = 3;

  private Contractions() {}

  /** Returns a contraction without its apostrophe unless that is another word; others unchanged. */
  static String joined(String term) {
    int apostrophe = term.indexOf('\'');
    if (apostrophe <= 0) {
      return term;
    }
    String before = term.substring(0, apostrophe);
    String after = term.substring(apostrophe + 1);
    return isUnmistakable(before, after) ? before + after : term;
  }

  private static boolean isUnmistakable(String before, String after) {
    return switch (after) {
      case "t" -> before.endsWith("n");
      case "m", "ve" -> true;
      case "re", "ll" -> before.length() >= MIN_PRONOUN && !before.equals("she");
      default -> false;
    };
  }
}
