package dev.haru.cli.base;

import dev.haru.text.ControlCharacters;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The style of text: colours and links on a terminal, plain elsewhere.
 *
 * @param colour whether to use colours
 * @param links whether to write hyperlinks (OSC 8)
 */
public record Style(boolean colour, boolean links) {

  private static final String ESC = "\u001B";

  /** Returns a text styled as a heading. */
  public String heading(String text) {
    return sgr("1", text);
  }

  /** Returns a text styled as secondary. */
  public String faint(String text) {
    return sgr("2", text);
  }

  /** Returns a text styled as a match in an excerpt. */
  public String match(String text) {
    return sgr("33", text);
  }

  /** Returns a text styled as a word that stands for one that was typed. */
  public String related(String text) {
    return sgr("4", text);
  }

  /** Returns a text styled as a match in a heading. */
  public String headingMatch(String text) {
    return sgr("1;33", text);
  }

  /** Returns a text styled as the place of a hit. */
  public String place(String text) {
    return sgr("36", text);
  }

  /** Returns a text styled as code. */
  public String code(String text) {
    return sgr("32", text);
  }

  String warning(String text) {
    return sgr("31", text);
  }

  private String sgr(String code, String text) {
    return colour && !text.isEmpty() ? ESC + "[" + code + "m" + text + ESC + "[0m" : text;
  }

  /** Returns a text as a link if the address is of the web or of a file. */
  public String link(String url, String text) {
    if (!links || !isAddress(url)) {
      return text;
    }
    return ESC + "]8;;" + url + ESC + "\\" + text + ESC + "]8;;" + ESC + "\\";
  }

  private static boolean isAddress(String url) {
    try {
      String scheme = new URI(url).getScheme();
      return "http".equals(scheme) || "https".equals(scheme) || "file".equals(scheme);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Returns a text with its control characters replaced, which a lesson or a query could use to
   * control the terminal; line ends and tabs stay.
   */
  public static String printable(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (ControlCharacters.isControl(c) && c != '\n' && c != '\t') {
        clean.setCharAt(i, '\uFFFD');
      }
    }
    return clean.toString();
  }

  /** Returns a printable text on one line, for names that may contain any character. */
  public static String line(String text) {
    return printable(text).replace('\n', '\uFFFD').replace('\t', '\uFFFD');
  }
}
