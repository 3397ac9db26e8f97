package dev.haru.course.yaml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The reason why a text cannot be read as YAML.
 *
 * @param line the 1-based line of the text
 * @param what what is wrong there, in a few words
 * @param isOfLine whether that line is at fault, and not the text as a whole
 */
public record YamlFault(int line, String what, boolean isOfLine) {

  /** Creates the fault of a line. */
  YamlFault(int line, String what) {
    this(line, what, true);
  }

  /** An escape larger than the largest integer. */
  private static final Pattern TOO_LARGE = Pattern.compile("\\\\U[89A-Fa-f]");

  /** Returns the fault that the parser found. */
  static YamlFault of(YamlEngineException e, String yaml) {
    return switch (e) {
      case MarkedYamlEngineException marked ->
          new YamlFault(
              marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
              marked.getProblem());
      case ReaderException character ->
          new YamlFault(
              lineAt(yaml, character.getPosition()),
              String.format(
                  Locale.ROOT, "the character U+%04X is not allowed", character.getCodePoint()));
      default ->
          new YamlFault(1, String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown"));
    };
  }

  /**
   * Returns the fault of an escape that stands for no character. The parser itself reports all but
   * two cases: too large a number, and an escape cut off by the end of the text.
   */
  static YamlFault noCharacter(String yaml) {
    Matcher tooLarge = TOO_LARGE.matcher(yaml);
    int at = tooLarge.find() ? tooLarge.start() : yaml.length();
    return new YamlFault(
        lineAt(yaml, yaml.codePointCount(0, at)),
        "an escape stands for no character, unlike \\u0041");
  }

  /** Returns the fault of a text that is too long to be read in reasonable time. */
  public static YamlFault tooLong(int chars, int most) {
    return new YamlFault(
        1,
        String.format(Locale.ROOT, "it has %,d characters but may have %,d", chars, most),
        false);
  }

  private static int lineAt(String yaml, int codePoints) {
    return 1 + (int) yaml.codePoints().limit(codePoints).filter(c -> c == '\n').count();
  }
}
