package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A course's own settings do not reach outside it unless the user who starts haru allows it. */
class SettingsBoundsTest {

  @TempDir private Path temp;
  private Path above;
  private Path course;

  @BeforeEach
  void makeCourse() throws IOException {
    above = temp.toRealPath().resolve("above");
    course = Files.createDirectories(above.resolve("course"));
    Files.createDirectories(course.resolve("lessons"));
    Files.writeString(course.resolve("words.yaml"), "a: b\n");
    Files.writeString(course.resolve("day.md"), "# Day\n");
    Files.createDirectories(temp.resolve("outside/deep"));
    Files.writeString(temp.resolve("outside/words.yaml"), "a: b\n");
    Files.createSymbolicLink(course.resolve("link"), temp.resolve("outside"));
    Files.createSymbolicLink(course.resolve("linked.yaml"), temp.resolve("outside/words.yaml"));
    Files.createSymbolicLink(course.resolve("within"), course.resolve("lessons"));
  }

  private Settings read(String yaml, OutsideAccess outside) throws Exception {
    Files.writeString(course.resolve("haru.yaml"), yaml.replace("TEMP", temp.toString()));
    return Course.open(List.of(course), outside).settings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content: ../../outside|TEMP/outside",
        "content: TEMP/outside|TEMP/outside",
        "content: /|/",
        "content: link|TEMP/outside",
        "content: link/deep|TEMP/outside/deep",
        "content: lessons/../link|TEMP/outside",
        "content: ..|TEMP/above",
        "symlinks: [/]|/",
        "'symlinks: [lessons, ../../outside]'|TEMP/outside",
        "symlinks: link|TEMP/outside",
        "glossary: /etc/passwd|/etc",
        "glossary: ../../outside/words.yaml|TEMP/outside",
        "glossary: linked.yaml|TEMP/outside",
        "glossary: link/words.yaml|TEMP/outside",
        "index: /var/lib/other|/var/lib/other",
        "index: ../../other|TEMP/other",
        "index: link|TEMP/outside",
        "index: link/new|TEMP/outside/new"
      })
  void settingThatLeadsOutIsRefusedUnlessItIsAllowed(String yaml, String allowed) throws Exception {
    Path directory = Path.of(allowed.replace("TEMP", temp.toRealPath().toString()));
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read("name: x\n" + yaml + "\n", OutsideAccess.NONE))
        .withMessageStartingWith(
            String.format(
                Locale.ROOT,
                "%s:2: '%s' must stay inside the course",
                course.resolve("haru.yaml"),
                yaml.substring(0, yaml.indexOf(':'))))
        .withMessageContaining("leads to " + (yaml.startsWith("glossary") ? "/" : directory))
        .withMessageEndingWith("--allow-outside " + directory);
    if (!yaml.endsWith("passwd")) { // not a glossary
      assertThat(read(yaml, new OutsideAccess(List.of(directory), List.of())).name())
          .isEqualTo("course");
    }
    if (yaml.startsWith("index")) {
      assertThat(read(yaml, new OutsideAccess(List.of(), List.of(directory))).index()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content: lessons",
        "content: .",
        "content: within",
        "content: ../course/lessons",
        "symlinks: [lessons, within, .]",
        "glossary: words.yaml",
        "index: own",
        "index: own/deep",
        "index: ../own",
        "index: ../indexes/own"
      })
  void settingThatStaysInsideIsTaken(String yaml) throws Exception {
    assertThat(read(yaml, OutsideAccess.NONE).name()).isEqualTo("course");
  }

  @Test
  void settingsThatAreALinkOutOfTheCourseAreRefused() throws Exception {
    Path elsewhere = Files.writeString(temp.resolve("outside/haru.yaml"), "name: Elsewhere\n");
    Files.createSymbolicLink(course.resolve("haru.yaml"), elsewhere);
    Path outside = temp.toRealPath().resolve("outside");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Course.open(List.of(course)))
        .withMessageStartingWith(course.resolve("haru.yaml") + ": the link leads out of the course")
        .withMessageEndingWith("--allow-outside " + outside);
    assertThat(
            Course.open(List.of(course), new OutsideAccess(List.of(outside), List.of()))
                .settings()
                .name())
        .isEqualTo("Elsewhere");
    Files.delete(course.resolve("haru.yaml"));
    Files.writeString(course.resolve("settings.txt"), "name: Inside\n");
    Files.createSymbolicLink(course.resolve("haru.yaml"), Path.of("settings.txt"));
    assertThat(Course.open(List.of(course)).settings().name()).isEqualTo("Inside");
  }

  @Test
  void courseThatIsNamedByALinkIsWhereItLies() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("named"), course);
    Files.writeString(course.resolve("haru.yaml"), "content: lessons\nindex: ../own\n");
    assertThat(Course.open(List.of(link)).settings().index()).isEqualTo(temp.resolve("own"));
  }

  @Test
  void directoriesThatAreOneCourseMayNameOneAnother() throws Exception {
    Files.writeString(course.resolve("haru.yaml"), "symlinks: ../../outside\n");
    Course both = Course.open(List.of(course, temp.resolve("outside")));
    assertThat(both.lessonRules().getFirst().symlinks()).hasSize(1);
  }

  @Test
  void accessToADirectoryThatIsNotThereAllowsNothing() {
    OutsideAccess gone = new OutsideAccess(List.of(temp.resolve("gone")), List.of());
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read("content: ../../outside\n", gone));
  }
}
