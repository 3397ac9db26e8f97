package dev.haru.course.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A block of HTML, cut at its headings. */
final class HtmlPieces {

  private static final Pattern HEADING = Pattern.compile("(?i)<h[1-6][\\s>]");

  private final String html;
  private final List<Piece> pieces = new ArrayList<>();
  private int from;
  private int line;

  private HtmlPieces(String html) {
    this.html = html;
  }

  /**
   * A heading, or the HTML between two headings.
   *
   * @param level the heading's level, or 0
   * @param id the heading's id, or ""
   * @param html its HTML
   * @param line the number of lines before it in the block
   */
  record Piece(int level, String id, String html, int line) {}

  /** Cuts a block's HTML, which may be incomplete; a block without headings is one piece. */
  static List<Piece> of(String html) {
    if (!HEADING.matcher(html).find()) {
      return List.of(new Piece(0, "", html, 0));
    }
    HtmlPieces cut = new HtmlPieces(html);
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int start = heading.sourceRange().startPos();
      int end = heading.endSourceRange().endPos();
      if (start >= cut.from && end > start && !isSource(heading)) {
        cut.addText(start);
        cut.add(heading.normalName().charAt(1) - '0', heading.id(), end);
      }
    }
    cut.addText(html.length());
    return cut.pieces;
  }

  /** Returns whether an element is in a preformatted text or a template. */
  private static boolean isSource(Element element) {
    Element outer = element.parent();
    while (outer != null && !outer.nameIs("pre") && !outer.nameIs("template")) {
      outer = outer.parent();
    }
    return outer != null;
  }

  private void addText(int to) {
    while (from < to && Character.isWhitespace(html.charAt(from))) {
      line += html.charAt(from) == '\n' ? 1 : 0;
      from++;
    }
    if (from < to) {
      add(0, "", to);
    }
  }

  private void add(int level, String id, int to) {
    String piece = html.substring(from, to);
    pieces.add(new Piece(level, id, piece, line));
    line += (int) piece.chars().filter(c -> c == '\n').count();
    from = to;
  }
}
