package dev.haru.course.markdown.syntax;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What a generator's lesson becomes, written briefly. */
final class Reading {

  private Reading() {}

  static Lesson lesson(SiteGenerator preset, String markdown) {
    LessonReader reader = new LessonReader(new Links(preset, null, null), "en");
    LessonReader.Result result =
        reader.read(TestLessons.path("a.md"), markdown.getBytes(StandardCharsets.UTF_8));
    if (!result.problems().isEmpty()) {
      throw new AssertionError("read with problems: " + result.problems());
    }
    return Objects.requireNonNull(result.lesson());
  }

  /**
   * Returns a line for each heading, {@code 3 ## Heading #anchor}, and each block, {@code 4 code
   * text}; a block of prose has no role.
   */
  static List<String> of(SiteGenerator preset, String markdown) {
    return lesson(preset, markdown).sections().stream().flatMap(Reading::lines).toList();
  }

  private static Stream<String> lines(Section section) {
    String anchor = section.anchor().isEmpty() ? "" : " #" + section.anchor();
    String heading =
        section.line() + " " + "#".repeat(section.level()) + " " + section.heading() + anchor;
    Stream<String> blocks = section.blocks().stream().map(Reading::line);
    return section.level() == 0 ? blocks : Stream.concat(Stream.of(heading), blocks);
  }

  private static String line(Block block) {
    String role =
        switch (block.role()) {
          case PROSE -> "";
          case CODE -> "code" + (block.info().isEmpty() ? "" : ":" + block.info()) + " ";
          default -> block.role().name().toLowerCase(Locale.ROOT) + " ";
        };
    return block.line() + " " + role + block.lead() + block.text().replace("\n", "⏎");
  }
}
