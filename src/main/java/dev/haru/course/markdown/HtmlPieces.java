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

  private HtmlPieces() {}

  /**
   * A heading, or what stands between two.
   *
   * @param level the heading's level, or 0
   * @param id the heading's id, or ""
   * @param html the heading or the piece
   * @param line the number of lines before it in the block
   */
  record Piece(int level, String id, String html, int line) {}

  /** Cuts a block's HTML, which may be incomplete; a block without headings is one piece. */
  static List<Piece> of(String html) {
    if (!HEADING.matcher(html).find()) {
      return List.of(new Piece(0, "", html, 0));
    }
    List<Piece> pieces = new ArrayList<>();
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    int from = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int start = heading.sourceRange().startPos();
      int end = heading.endSourceRange().endPos();
      if (start >= from && end > start && heading.closest("pre, template") == null) {
        add(pieces, html, from, start);
        int level = heading.normalName().charAt(1) - '0';
        String id = heading.id();
        pieces.add(new Piece(level, id, html.substring(start, end), linesBefore(html, start)));
        from = end;
      }
    }
    add(pieces, html, from, html.length());
    return pieces;
  }

  private static void add(List<Piece> pieces, String html, int from, int to) {
    String piece = html.substring(from, to);
    if (!piece.isBlank()) {
      int indent = piece.length() - piece.stripLeading().length();
      pieces.add(new Piece(0, "", piece, linesBefore(html, from + indent)));
    }
  }

  private static int linesBefore(String html, int at) {
    return (int) html.substring(0, at).chars().filter(c -> c == '\n').count();
  }
}
