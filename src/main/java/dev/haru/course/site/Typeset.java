package dev.haru.course.site;

import java.util.regex.Pattern;

/**
 * Reads a heading's text with two or more hyphens typeset as a dash; escaped ones are left as they
 * are.
 */
class Typeset extends InlineReader {

  private static final Pattern DASHES = Pattern.compile("--+");

  Typeset(MarkdownSource source) {
    super(source);
  }

  @Override
  String text(String literal, String raw) {
    boolean escaped = raw.contains("\\-");
    return escaped || !literal.contains("--") ? literal : DASHES.matcher(literal).replaceAll("–");
  }
}
