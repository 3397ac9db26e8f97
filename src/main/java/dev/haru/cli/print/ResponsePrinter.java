package dev.haru.cli.print;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Style;
import dev.haru.course.Course;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.ScoreExplanation;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Prints search results for people. */
public final class ResponsePrinter {

  private static final String INDENT = "    ";

  /** The summary is one line, and some courses have a dozen languages. */
  private static final int MOST_LANGUAGES = 3;

  private final Console console;
  private final PrintStream out;
  private final Style style;
  private final int columns;
  private final Course course;

  public ResponsePrinter(Console console, Course course) {
    this.console = console;
    this.out = console.out();
    this.style = console.style();
    this.columns = console.columns();
    this.course = course;
  }

  /** Prints a response: corrections, hits and a summary. */
  public void print(SearchRequest request, SearchResponse response) {
    if (response.hits().isEmpty()) {
      console.note(nothing(request, response));
      return;
    }
    String said = said(response);
    if (!said.isEmpty()) {
      console.note(style(said));
    }
    response.reading().forEach(line -> out.println(style.faint(Style.printable(line))));
    for (Hit hit : response.hits()) {
      print(hit);
    }
    console.note(style(summary(request, response)));
  }

  /** Returns one line on how the query was read, or nothing. */
  private static String said(SearchResponse response) {
    StringJoiner said = new StringJoiner(" ");
    if (!response.corrections().isEmpty()) {
      said.add("Showing results for " + asked(response) + ".");
    }
    if (response.notice() != null) {
      said.add(Style.printable(response.notice()));
    } else if (response.didYouMean() != null) {
      said.add(Style.printable("Did you mean: " + response.didYouMean() + "?"));
    }
    return said.toString();
  }

  /** Returns the query that was answered and, if it is another one, the one that was typed. */
  private static String asked(SearchResponse response) {
    String typed =
        response.corrections().isEmpty() ? "" : " (you typed “" + response.query() + "”)";
    return Style.printable("“" + response.answered() + "”" + typed);
  }

  private String style(String line) {
    return console.errorStyle().faint(line);
  }

  private static String nothing(SearchRequest request, SearchResponse response) {
    if (response.total() > 0) {
      return String.format(
          Locale.ROOT, "There are only %d results; use a smaller --offset.", response.total());
    }
    if (response.notice() != null) {
      return Style.printable(response.notice());
    }
    if (request.query().isEmpty()) {
      return "No section passes these filters.";
    }
    if (response.didYouMean() != null) {
      return Style.printable(
          "Nothing found for "
              + asked(response)
              + ". Did you mean: "
              + response.didYouMean()
              + "?");
    }
    boolean filtered = !request.filters().equals(Filters.NONE);
    return String.format(
        Locale.ROOT,
        "Nothing found for %s%s.",
        asked(response),
        filtered ? " with these filters; try without them" : "; try other or fewer words");
  }

  private void print(Hit hit) {
    String rank = (hit.rank() < 10 ? " " : "") + hit.rank() + ". ";
    String heading = hit.heading().isEmpty() ? hit.title() : hit.heading();
    MarkedLines marked = new MarkedLines(style, columns - INDENT.length());
    List<String> lines = marked.heading(heading, hit.headingHighlights(), hit.headingRelated());
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 ? rank : INDENT) + style.link(url(hit), lines.get(i)));
    }
    out.println(INDENT + style.faint(Width.cut(Style.printable(where(hit)), columns - 4)));
    marked.excerpt(hit.excerpt()).forEach(line -> out.println(INDENT + line));
    printPlace(hit);
    print(hit.explanation(), 0);
    out.println();
  }

  /** Returns year, day, language and the headings above the section. */
  private static String where(Hit hit) {
    List<String> parts = new ArrayList<>();
    if (hit.year() != null) {
      parts.add(hit.year().toString());
    }
    if (hit.day() != null) {
      parts.add("day " + hit.day());
    }
    parts.add(hit.lang());
    List<String> way = new ArrayList<>();
    if (!hit.heading().isEmpty()) {
      way.add(hit.title());
      hit.breadcrumb().stream().filter(crumb -> !crumb.equals(hit.title())).forEach(way::add);
      way.removeIf(step -> step.equals(hit.heading()));
    }
    if (!way.isEmpty()) {
      parts.add(String.join(" › ", way));
    }
    return String.join(" · ", parts);
  }

  private void printPlace(Hit hit) {
    String place = Style.line(hit.place());
    String others =
        hit.translations().stream().map(Hit.Translation::lang).collect(Collectors.joining(", "));
    out.print(INDENT + style.link(file(hit), style.place(place)));
    out.println(others.isEmpty() ? "" : style.faint("  (also in " + others + ")"));
    String url = url(hit);
    if (!style.links() && !url.isEmpty()) { // with links, the heading is one
      out.println(INDENT + style.faint(url));
    }
  }

  /** Returns the section's address on the web, or nothing. */
  private static String url(Hit hit) {
    String url = Style.printable(hit.url());
    return url.startsWith("http") ? url : "";
  }

  /** Returns the file's address, or nothing without links or with several directories. */
  private String file(Hit hit) {
    List<Path> directories = course.contentDirectories();
    return style.links() && directories.size() == 1
        ? directories.get(0).resolve(hit.path()).toAbsolutePath().normalize().toUri().toString()
        : "";
  }

  private void print(List<ScoreExplanation> parts, int depth) {
    for (ScoreExplanation part : parts) {
      String text = Style.printable(part.text());
      String indent = "  ".repeat(depth);
      String line = String.format(Locale.ROOT, "%s%8.3f  %s", indent, part.score(), text);
      out.println(INDENT + style.faint(line));
      print(part.parts(), depth + 1);
    }
  }

  private String summary(SearchRequest request, SearchResponse response) {
    int last = request.offset() + response.hits().size();
    String more = last < response.total() ? "; more with --offset " + last : "";
    String total = (response.totalIsExact() ? "" : "about ") + grouped(response.total());
    String languages =
        request.filters().lang() == null && response.languages().size() > 1
            ? " (" + languages(response.languages()) + ")"
            : "";
    return String.join(
        "",
        Style.line(course.settings().name()) + ": " + total,
        (response.total() == 1 ? " section" : " sections") + languages,
        " in " + response.tookMillis() + " ms" + more);
  }

  /** Returns the languages with most results. */
  private static String languages(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
    // A comparison that Java composes would make classes at every start.
    most.sort((left, right) -> right.getValue() - left.getValue());
    StringJoiner languages = new StringJoiner(", ");
    for (Map.Entry<String, Integer> each : most.subList(0, Math.min(MOST_LANGUAGES, most.size()))) {
      languages.add(each.getKey() + " " + grouped(each.getValue()));
    }
    return languages + (most.size() > MOST_LANGUAGES ? ", …" : "");
  }

  /** Formats a number like {@code %,d}, which takes 2 ms of a search to load. */
  private static String grouped(int number) {
    StringBuilder digits = new StringBuilder().append(number);
    for (int comma = digits.length() - 3; comma > 0; comma -= 3) {
      digits.insert(comma, ',');
    }
    return digits.toString();
  }
}
