package dev.haru.cli.interactive;

import dev.haru.cli.base.Style;
import dev.haru.cli.print.MarkedLines;
import dev.haru.cli.print.Width;
import dev.haru.cli.print.Wrap;
import dev.haru.search.Hit;
import dev.haru.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Lays out what the screen shows. */
final class SearchView {

  /** The least width at which the preview stands beside the list. */
  private static final int BESIDE = 100;

  /** The least height of list and preview together at which the preview stands below. */
  private static final int BELOW = 14;

  /** The rows above and below list and preview. */
  private static final int FRAME = 5;

  private static final int ROWS_OF_HIT = 3;
  private static final String PROMPT = "❯ ";

  /** Heavy lines: JLine replaces light ones by letters of another character set. */
  private static final String RULE = "━";

  private static final String BAR = " ┃ ";

  private final Style style;
  private final String course;
  private final int lessons;

  /**
   * Creates a view.
   *
   * @param course the course's name
   * @param lessons the number of its lessons
   */
  SearchView(Style style, String course, int lessons) {
    this.style = style;
    this.course = Style.line(course);
    this.lessons = lessons;
  }

  /** Returns the width of the preview, 0 if there is no room for one. */
  static int previewColumns(int columns, int rows) {
    if (columns >= BESIDE) {
      return columns - listColumns(columns) - 3;
    }
    return rows - FRAME >= BELOW ? columns : 0;
  }

  /** Returns the width of a section that is shown whole. */
  static int pagerColumns(int columns) {
    return Math.min(columns, 100);
  }

  /** Returns the number of rows of a section that is shown whole. */
  static int pagerRows(int rows) {
    return Math.max(1, rows - 2);
  }

  /** Returns the number of hits that are in sight at once. */
  static int hitsInSight(int columns, int rows) {
    return Math.max(1, listRows(columns, rows) / ROWS_OF_HIT);
  }

  private static int listColumns(int columns) {
    return columns * 9 / 20;
  }

  private static int listRows(int columns, int rows) {
    int body = Math.max(1, rows - FRAME);
    return columns < BESIDE && body >= BELOW ? body / 2 : body;
  }

  /**
   * Returns the screen.
   *
   * @param section the lines of the selected section, with escape sequences for their styles
   */
  Screen screen(SearchState state, List<String> section, int columns, int rows) {
    return switch (state.mode()) {
      case PAGER -> pager(state, section, columns, rows);
      case HELP -> help(state, columns, rows);
      case FIELD, LIST -> search(state, section, columns, rows);
    };
  }

  private Screen search(SearchState state, List<String> section, int columns, int rows) {
    List<String> lines = new ArrayList<>();
    int room = Math.max(1, columns - Width.of(PROMPT) - 1);
    String before = tail(Style.line(state.field().beforeCursor()), room);
    String shown = Style.line(state.field().text());
    int hidden = Style.line(state.field().beforeCursor()).length() - before.length();
    String text = shown.isEmpty() ? style.faint("Search " + course) : shown.substring(hidden);
    lines.add(PROMPT + text);
    lines.add(style.faint(status(state)));
    lines.add(style.faint(RULE.repeat(columns)));
    int body = Math.max(1, rows - FRAME);
    List<String> left = list(state, columns, rows);
    if (columns >= BESIDE) {
      int width = listColumns(columns);
      for (int i = 0; i < body; i++) {
        lines.add(padded(at(left, i), width) + style.faint(BAR) + at(section, i));
      }
    } else if (body >= BELOW && !state.hits().isEmpty()) {
      int listed = listRows(columns, rows);
      for (int i = 0; i < body; i++) {
        lines.add(
            i < listed
                ? at(left, i)
                : i == listed ? style.faint(RULE.repeat(columns)) : at(section, i - listed - 1));
      }
    } else {
      for (int i = 0; i < body; i++) {
        lines.add(at(left, i));
      }
    }
    lines.add(style.faint(RULE.repeat(columns)));
    lines.add(
        footer(state, state.mode() == SearchState.Mode.LIST ? Keys.LIST : Keys.FIELD, columns));
    return new Screen(fitted(lines, columns, rows), 0, Width.of(PROMPT) + Width.of(before));
  }

  private Screen pager(SearchState state, List<String> section, int columns, int rows) {
    List<String> lines = new ArrayList<>();
    int height = pagerRows(rows);
    for (int i = 0; i < height; i++) {
      lines.add(at(section, state.pagerTop() + i));
    }
    lines.add(style.faint(RULE.repeat(columns)));
    int last = Math.min(section.size(), state.pagerTop() + height);
    String place = section.size() > height ? last + "/" + section.size() + "  " : "";
    lines.add(style.faint(place) + footer(state, Keys.PAGER, columns - Width.of(place)));
    return new Screen(fitted(lines, columns, rows), Math.max(0, rows - 1), 0);
  }

  private Screen help(SearchState state, int columns, int rows) {
    List<String> lines = new ArrayList<>(Keys.ALL.subList(0, Math.min(Keys.ALL.size(), rows - 1)));
    while (lines.size() < rows - 1) {
      lines.add("");
    }
    lines.add(footer(state, Keys.HELP, columns));
    return new Screen(fitted(lines, columns, rows), Math.max(0, rows - 1), 0);
  }

  /** Returns one line on the answer. */
  private String status(SearchState state) {
    SearchResponse response = state.response();
    if (!state.trouble().isEmpty()) {
      return Style.line(state.trouble());
    }
    if (response == null) {
      return state.isSearching()
          ? "Searching…"
          : String.format(Locale.ROOT, "%s: %,d lessons", course, lessons);
    }
    StringBuilder status = new StringBuilder();
    if (!response.corrections().isEmpty()) {
      status.append("Results for “").append(response.answered()).append("”. ");
    }
    status
        .append(response.totalIsExact() ? "" : "about ")
        .append(String.format(Locale.ROOT, "%,d", response.total()))
        .append(response.total() == 1 ? " section" : " sections");
    if (response.notice() != null) {
      status.append(". ").append(response.notice());
    } else if (response.didYouMean() != null) {
      status.append(". Did you mean: ").append(response.didYouMean()).append('?');
    }
    return Style.line(status.toString());
  }

  private List<String> list(SearchState state, int columns, int rows) {
    int width = columns >= BESIDE ? listColumns(columns) : columns;
    List<Hit> hits = state.hits();
    if (hits.isEmpty()) {
      return empty(state, width);
    }
    int inSight = hitsInSight(columns, rows);
    int first =
        Math.clamp((long) state.selected() - inSight / 2, 0, Math.max(0, hits.size() - inSight));
    List<String> lines = new ArrayList<>();
    for (int i = first; i < Math.min(hits.size(), first + inSight); i++) {
      lines.addAll(hit(state, i, width));
    }
    return lines;
  }

  private List<String> empty(SearchState state, int width) {
    if (state.field().text().isBlank()) {
      return indented("Type a few words, a heading, or part of a word.", width);
    }
    if (state.isSearching() || !state.trouble().isEmpty()) {
      return List.of();
    }
    return indented("Nothing found; try other or fewer words.", width);
  }

  private static List<String> indented(String sentence, int width) {
    List<String> lines = new ArrayList<>(List.of(""));
    Wrap.lines(sentence, Math.max(1, width - 4)).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private List<String> hit(SearchState state, int index, int width) {
    Hit hit = state.hits().get(index);
    boolean isSelected = index == state.selected();
    SearchState.Edition shown = state.shown(index);
    boolean hasKeys = isSelected && state.mode() == SearchState.Mode.LIST;
    String first = isSelected ? style.place(hasKeys ? "▌ " : PROMPT) : "  ";
    String below = hasKeys ? first : "  ";
    int room = Math.max(1, width - 3);
    MarkedLines marked = new MarkedLines(style, room);
    boolean isFound = shown.place().equals(hit.place());
    List<String> heading =
        isFound && !hit.heading().isEmpty()
            ? marked.heading(hit.heading(), hit.headingHighlights(), hit.headingRelated())
            : marked.heading(shown.heading(), List.of(), List.of());
    List<String> excerpt = isFound ? marked.excerpt(hit.excerpt()) : List.of();
    List<String> lines = new ArrayList<>();
    lines.add(first + shortened(heading));
    lines.add(below + style.faint(Width.cut(where(hit, shown), room)));
    lines.add(below + shortened(excerpt));
    return lines;
  }

  /** Returns the first line of a text, and whether it goes on. */
  private static String shortened(List<String> lines) {
    String first = at(lines, 0);
    return first + (lines.size() > 1 && !first.endsWith("…") ? "…" : "");
  }

  private static String where(Hit hit, SearchState.Edition shown) {
    List<String> parts = new ArrayList<>();
    if (hit.year() != null) {
      parts.add(hit.year().toString());
    }
    if (hit.day() != null) {
      parts.add("day " + hit.day());
    }
    int others = hit.translations().size();
    parts.add(shown.lang() + (others > 0 ? " +" + others : ""));
    parts.add(hit.title());
    return Style.line(String.join(" · ", parts));
  }

  private String footer(SearchState state, List<String> keys, int columns) {
    if (!state.message().isEmpty()) {
      return Width.cut(Style.line(state.message()), columns);
    }
    StringBuilder footer = new StringBuilder();
    for (String each : keys) {
      String next = (footer.isEmpty() ? "" : "  ") + each;
      if (Width.of(footer + next) > columns) {
        break;
      }
      footer.append(next);
    }
    return style.faint(footer.toString());
  }

  private static String at(List<String> lines, int index) {
    return index >= 0 && index < lines.size() ? lines.get(index) : "";
  }

  /** Returns a styled text of exactly a width. */
  private static String padded(String styled, int width) {
    AttributedString text = AttributedString.fromAnsi(styled);
    int own = text.columnLength();
    return own <= width
        ? styled + " ".repeat(width - own)
        : text.columnSubSequence(0, width).toAnsi() + "";
  }

  /** Returns the end of a text that fits, because the cursor is there. */
  private static String tail(String text, int columns) {
    int from = 0;
    while (Width.of(text.substring(from)) > columns) {
      from = text.offsetByCodePoints(from, 1);
    }
    return text.substring(from);
  }

  private static List<AttributedString> fitted(List<String> lines, int columns, int rows) {
    List<AttributedString> fitted = new ArrayList<>();
    for (String line : lines.subList(0, Math.min(lines.size(), rows))) {
      AttributedString text = AttributedString.fromAnsi(line);
      fitted.add(
          text.columnLength() <= columns
              ? text
              : new AttributedStringBuilder()
                  .append(text.columnSubSequence(0, columns))
                  .toAttributedString());
    }
    return fitted;
  }
}
