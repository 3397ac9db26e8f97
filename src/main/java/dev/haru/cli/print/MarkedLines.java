package dev.haru.cli.print;

import dev.haru.cli.base.Style;
import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lines of texts with marked matches, on a terminal. */
public final class MarkedLines {

  private final Style style;
  private final int columns;

  /** Creates lines of a width in columns. */
  public MarkedLines(Style style, int columns) {
    this.style = style;
    this.columns = columns;
  }

  /** Returns the lines of a heading. */
  public List<String> heading(String text, List<Excerpt.Range> typed, List<Excerpt.Range> related) {
    return wrapped(Excerpt.stretches(text, typed, related), style::heading, style::headingMatch);
  }

  /** Returns the lines of a text of one kind. */
  public List<String> text(String text, List<Excerpt.Range> typed) {
    return wrapped(
        Excerpt.stretches(text, typed, List.of()), UnaryOperator.identity(), style::match);
  }

  /** Returns the lines of an excerpt: prose wrapped, lines of code cut. */
  public List<String> excerpt(Excerpt excerpt) {
    List<String> lines = new ArrayList<>();
    List<Excerpt.Stretch> line = new ArrayList<>();
    for (Excerpt.Stretch stretch : excerpt.stretches()) {
      int start = 0;
      String text = stretch.text();
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        add(line, stretch, text.substring(start, end));
        finish(line, lines);
        start = end + 1;
      }
      add(line, stretch, text.substring(start));
    }
    finish(line, lines);
    return lines;
  }

  private static void add(List<Excerpt.Stretch> line, Excerpt.Stretch stretch, String text) {
    if (!text.isEmpty()) {
      line.add(new Excerpt.Stretch(text, stretch.isCode(), stretch.match()));
    }
  }

  private void finish(List<Excerpt.Stretch> line, List<String> lines) {
    if (!line.isEmpty() && line.getFirst().isCode()) {
      lines.add(code(line));
    } else {
      lines.addAll(wrapped(line, UnaryOperator.identity(), style::match));
    }
    line.clear();
  }

  private String code(List<Excerpt.Stretch> line) {
    StringBuilder shown = new StringBuilder();
    int left = columns;
    for (Excerpt.Stretch stretch : line) {
      String text = Width.cut(Style.printable(stretch.text()).replace('\t', ' '), left);
      shown.append(styled(stretch.match(), text, style::code, style::match));
      left -= Width.of(text);
      if (left <= 0) {
        break;
      }
    }
    return shown.toString();
  }

  private List<String> wrapped(
      List<Excerpt.Stretch> stretches, UnaryOperator<String> plain, UnaryOperator<String> typed) {
    StringBuilder text = new StringBuilder();
    stretches.forEach(each -> text.append(Style.printable(each.text()).replace('\t', ' ')));
    List<String> lines = new ArrayList<>();
    for (Excerpt.Range range : Wrap.ranges(text.toString(), columns)) {
      StringBuilder line = new StringBuilder();
      int start = 0;
      for (Excerpt.Stretch each : stretches) {
        int from = Math.max(range.start(), start);
        int to = Math.min(range.end(), start + each.text().length());
        if (from < to) {
          line.append(styled(each.match(), text.substring(from, to), plain, typed));
        }
        start += each.text().length();
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String styled(
      Excerpt.Match match, String text, UnaryOperator<String> plain, UnaryOperator<String> typed) {
    return switch (match) {
      case NONE -> plain.apply(text);
      case TYPED -> typed.apply(text);
      case RELATED -> style.related(text);
    };
  }
}
