package dev.haru.course.markdown;

import dev.haru.course.files.Inclusions;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a lesson includes, as blocks of the sections with the directives.
 *
 * <p>A section is identified by a line of the lesson itself, so headings of included Markdown
 * become prose.
 */
final class IncludedBlocks {

  /**
   * Blocks in place of a directive.
   *
   * @param line the directive's line
   */
  record Passage(int line, List<Block> blocks, List<String> urls) {}

  private final Deque<Passage> passages = new ArrayDeque<>();
  private final NavigableMap<Integer, Inclusions.Text> code = new TreeMap<>();

  /** Creates the blocks of a lesson that includes nothing. */
  IncludedBlocks() {}

  /**
   * Creates the blocks.
   *
   * @param reader reads Markdown into sections
   */
  IncludedBlocks(Inclusions inclusions, Function<String, List<Section>> reader) {
    for (Inclusions.Text text : inclusions.texts()) {
      if (text.isCode()) {
        code.put(text.first(), text);
      } else if (!text.text().isBlank()) {
        passages.add(passage(text.first(), reader.apply(text.text())));
      }
    }
  }

  private static Passage passage(int line, List<Section> sections) {
    List<Block> blocks = new ArrayList<>();
    List<String> urls = new ArrayList<>();
    for (Section section : sections) {
      if (!section.heading().isEmpty()) {
        blocks.add(new Block(BlockRole.PROSE, "", section.heading(), "", line));
      }
      for (Block block : section.blocks()) {
        blocks.add(new Block(block.role(), block.lead(), block.text(), block.info(), line));
      }
      urls.addAll(section.urls());
    }
    return new Passage(line, blocks, urls);
  }

  /** Blanks the lines of directives that stand outside code. */
  static String withoutDirectives(String text, Inclusions inclusions) {
    if (inclusions.texts().stream().allMatch(Inclusions.Text::isCode)) {
      return text;
    }
    String[] lines = text.split("\n", -1);
    for (Inclusions.Text each : inclusions.texts()) {
      for (int i = each.first(); !each.isCode() && i <= Math.min(each.last(), lines.length); i++) {
        lines[i - 1] = "";
      }
    }
    return String.join("\n", lines);
  }

  /** Returns whether a passage stands before a line. */
  boolean isBefore(int line) {
    return !passages.isEmpty() && passages.getFirst().line() < line;
  }

  /** Removes and returns the next passage. */
  Passage next() {
    return passages.removeFirst();
  }

  /**
   * Returns code with what it includes.
   *
   * @param first the line of its first line
   */
  String code(String literal, int first) {
    if (code.isEmpty()) {
      return literal;
    }
    String[] lines = literal.split("\n", -1);
    NavigableMap<Integer, Inclusions.Text> here =
        code.subMap(first, true, first + lines.length, false);
    here.forEach((line, text) -> {
      lines[line - first] = text.text();
      for (int i = line + 1; i <= Math.min(text.last(), first + lines.length - 1); i++) {
        lines[i - first] = "";
      }
    });
    return here.isEmpty() ? literal : String.join("\n", lines);
  }
}
