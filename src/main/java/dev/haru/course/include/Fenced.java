package dev.haru.course.include;

/** Code as a fenced block of Markdown. */
final class Fenced {

  private Fenced() {}

  /** Returns a block whose fence is longer than any in the code. */
  static String code(String code, String language) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return fence + language.replaceAll("[`\\s]", "") + "\n" + code + "\n" + fence;
  }
}
