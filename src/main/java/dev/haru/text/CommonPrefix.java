package dev.haru.text;

/** What two texts both begin with. */
public final class CommonPrefix {

  private CommonPrefix() {}

  /** Returns the number of chars that two texts begin with alike. */
  public static int length(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
