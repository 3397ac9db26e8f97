package dev.haru.kit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded random texts of 1 to 500 chars in all scripts of Unicode, with unpaired surrogates,
 * combining marks, control and private-use characters.
 */
public final class AnyText {

  private static final int LONGEST = 500;

  private static final String[] SIGNS = {
    " ", " ", " ", "\"", "*", "-", ":", ".", "/", "lang:", "day:1", "\u0301", "\uD83D", "\uDE00",
    "\u200B", "\u202E", "\u0000", "\uFFFF", "\uE000", "\uFEFF", "\n", "a", "C++", "로드", "ㅋ"
  };

  private final Random random;
  private final List<List<Integer>> scripts;

  /** Creates a generator for a seed. */
  public AnyText(long seed) {
    this.random = new Random(seed);
    this.scripts = scripts();
  }

  private static List<List<Integer>> scripts() {
    Map<UnicodeScript, List<Integer>> byScript = new EnumMap<>(UnicodeScript.class);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      byScript.computeIfAbsent(UnicodeScript.of(c), script -> new ArrayList<>()).add(c);
    }
    return byScript.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(UnicodeScript::name)))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the number of scripts. */
  public int scriptCount() {
    return scripts.size();
  }

  /** Returns a text of the maximum length in one script. */
  public String ofScript(int script) {
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGEST - 1) {
      text.appendCodePoint(drawn(scripts.get(script)));
    }
    return text.toString();
  }

  /** Returns the next text, in one or several scripts, with or without query syntax. */
  public String next() {
    int most = 1 + random.nextInt(LONGEST - 1);
    List<List<Integer>> some = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      some.add(scripts.get(random.nextInt(scripts.size())));
    }
    int signs = random.nextInt(10);
    StringBuilder text = new StringBuilder();
    while (text.length() < most) {
      if (random.nextInt(10) < signs) {
        text.append(SIGNS[random.nextInt(SIGNS.length)]);
      } else {
        text.appendCodePoint(drawn(some.get(random.nextInt(some.size()))));
      }
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  private int drawn(List<Integer> script) {
    return script.get(random.nextInt(script.size()));
  }
}
