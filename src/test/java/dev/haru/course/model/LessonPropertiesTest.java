package dev.haru.course.model;

import static org.assertj.core.api.Assertions.fail;

import dev.haru.course.markdown.LessonReader;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Properties of every lesson, tested with seeded random bytes and Markdown. */
@Tag("slow")
class LessonPropertiesTest {

  private static final int ROUNDS = 4_000;

  /** Pieces of Markdown that change how the rest is read, or how lines are counted. */
  private static final List<String> FRAGMENTS =
      List.of(
          "# ",
          "## ",
          "#",
          "\n# 제목\n",
          "\n=====\n",
          "\n---\n",
          "---\n",
          "...",
          "\n\n",
          "\n",
          "\r",
          "\r\n",
          "\uFEFF",
          "\u0000",
          "\u2028",
          "\u0085",
          "\f",
          "\t",
          "    ",
          "  \n",
          "\\\n",
          "> ",
          "\n> ",
          "- ",
          "\n- ",
          "1. ",
          "\n  ",
          "- [x] ",
          "```",
          "\n```sh\n",
          "\n~~~\n",
          "`",
          "``",
          "*",
          "**",
          "__",
          "~~",
          "[",
          "]",
          "![",
          "](u)",
          "](<",
          "][r]",
          "\n[r]: /u \"t\"\n",
          "[^1]",
          "\n[^1]: ",
          "<",
          ">",
          "<!--",
          "-->",
          "<div>\n",
          "\n</div>\n",
          "<br>",
          "<b",
          "<img alt=x>",
          "<a href='y'>",
          "<script>",
          "</script>",
          "<pre>",
          "<![CDATA[",
          "<?",
          "&amp;",
          "&#x1112;",
          "&#x11ab;",
          "&#xD800;",
          "&#0;",
          "&nbsp;",
          "|",
          "\n|a|b|\n|-|-|\n",
          "|---",
          "[!NOTE]",
          "title: x",
          "a: [",
          "key: 'v'",
          "{",
          "}",
          "*a",
          "&a ",
          "!!int ",
          "https://a.test/b",
          "www.c.test",
          "x@y.test",
          "한글",
          "하",
          "\u1112\u1161\u11ab",
          "e\u0301",
          "👩‍💻",
          "word",
          "\\");

  @Test
  void randomBytesNeverCrashTheReader() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      check(bytes);
    }
  }

  @Test
  void randomAsciiNeverCrashesTheReader() {
    Random random = new Random(2);
    String signs = "#=-_*`~>|[]()!<&;:\\{}\"' \n\r\tab1.";
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(120); left > 0; left--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      check(bytes(text));
    }
  }

  @Test
  void splicedFragmentsNeverCrashTheReader() {
    Random random = new Random(3);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "---\n" : "");
      for (int left = random.nextInt(40); left > 0; left--) {
        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      }
      check(bytes(text));
    }
  }

  @Test
  void mutatedLessonsNeverCrashTheReader() {
    Random random = new Random(4);
    String lesson =
        """
        ---
        title: '#Day 2'
        date: 2022-01-02
        ---
        # 둘째 날 `k8s`

        > quote
        > ## 안쪽

        - [x] task
          ### In a list

        | a | b |
        |---|---|
        | c | ![d](e) |

        ```sh
        # no
        ```

        Setext
        ---

        <!--
        # no
        -->

        [^1] <https://a.test>

        [^1]: note
        """;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = lesson.getBytes(StandardCharsets.UTF_8);
      for (int left = 1 + random.nextInt(8); left > 0; left--) {
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(bytes.length);
        bytes[to] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : bytes[from];
      }
      check(bytes);
    }
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void check(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean isUtf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    String[] lines = Normalizer.normalize(text, Normalizer.Form.NFC).split("\r\n|\r|\n", -1);
    LessonReader.Result result = TestLessons.result(bytes);
    demand((result.lesson() != null) == isUtf8, "a lesson if and only if UTF-8", text);
    for (CourseProblem problem : result.problems()) {
      demand(!problem.reason().contains("\n"), "a reason of one line", text);
      demand(1 <= problem.line() && problem.line() <= lines.length, "a line of the file", text);
      demand(problem.skipped() != isUtf8, "skipped only what is not UTF-8", text);
    }
    if (result.lesson() != null) {
      check(result.lesson(), lines, text);
    }
  }

  private static void check(Lesson lesson, String[] lines, String text) {
    int last = -1;
    for (Section section : lesson.sections()) {
      demand(section.line() > last && section.line() <= lines.length, "lines that grow", text);
      boolean isTitled = section.line() == 0 && section.heading().equals(lesson.title());
      demand(
          (section.line() == 0) == (section.level() == 0 || isTitled),
          "line 0 above the headings",
          text);
      demand(section.line() == 0 || pointsAtHeading(section, lines), section + " on line", text);
      for (Block block : section.blocks()) {
        demand(block.line() >= Math.max(1, section.line()), "blocks after their heading", text);
        demand(block.line() <= lines.length, "blocks in the file", text);
        demand(!block.text().isBlank(), "blocks with text", text);
      }
      texts(section).forEach(each -> demand(isWhole(each), "NFC, whole characters", text));
      last = section.line();
    }
    demand(!lesson.title().isBlank() && isWhole(lesson.title()), "a title", text);
  }

  /** Returns whether the line has the heading's marker, or is the first of underlined lines. */
  private static boolean pointsAtHeading(Section section, String[] lines) {
    String line = lines[section.line() - 1];
    boolean marked = line.contains("#".repeat(section.level()));
    boolean underlined =
        section.level() <= 2
            && Arrays.stream(lines, section.line(), lines.length)
                .anyMatch(below -> below.matches("[ >\\t]*(=+|-+)[ \\t]*"));
    boolean plain = section.heading().matches("[\\p{L}\\p{N}]+") && !line.matches(".*[&<*_`~].*");
    return (marked || underlined) && (!plain || line.contains(section.heading()));
  }

  private static Stream<String> texts(Section section) {
    return Stream.concat(
        Stream.concat(Stream.of(section.heading()), section.breadcrumb().stream()),
        Stream.concat(
            section.urls().stream(),
            section.blocks().stream().flatMap(block -> Stream.of(block.text(), block.info()))));
  }

  private static boolean isWhole(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
        && text.indexOf('\r') < 0;
  }

  private static void demand(boolean holds, String what, String text) {
    if (!holds) {
      fail("expected %s of the lesson:%n%s", what, text);
    }
  }
}
