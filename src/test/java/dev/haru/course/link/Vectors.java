package dev.haru.course.link;

import dev.haru.course.site.Anchors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The vectors among the test's resources, and lessons parsed as haru parses them. */
public final class Vectors {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  TaskListItemsExtension.create(),
                  FootnotesExtension.create(),
                  AutolinkExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private Vectors() {}

  /** Reads a file of rows: the first column, and the columns after it. */
  static Map<String, List<String>> read(String name) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : lines(name)) {
      List<String> columns = Arrays.stream(line.split("\t", -1)).map(Vectors::unescape).toList();
      rows.put(columns.get(0), columns.subList(1, columns.size()));
    }
    return rows;
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> {
          String character =
              escape.group(1) != null
                  ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                  : switch (escape.group(2)) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    default -> escape.group(2);
                  };
          return Matcher.quoteReplacement(character);
        });
  }

  /** Returns the lesson's headings in document order. */
  static List<Heading> headings(String markdown) {
    List<Heading> headings = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                headings.add(heading);
              }
            });
    return headings;
  }

  /** Returns the anchors of the lesson's headings. */
  public static List<String> anchors(Anchors anchors, String markdown) {
    return headings(markdown).stream().map(anchors::next).toList();
  }
}
