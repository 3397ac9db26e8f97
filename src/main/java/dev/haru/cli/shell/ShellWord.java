package dev.haru.cli.shell;

import java.util.regex.Pattern;

/** A word of a command line that can be pasted into a shell. */
public final class ShellWord {

  /** What no shell takes for anything else. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/:+@%,-]+");

  private ShellWord() {}

  /** Returns a word as it has to be typed: in single quotes if a shell would read it otherwise. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
