package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.files.LessonPath;
import dev.haru.course.files.PathLayout;
import dev.haru.course.files.PathLayouts;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings and paths made to be slow for every pattern that is applied to them. */
@Tag("slow")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSettingsTest {

  private static final List<String> FORMS =
      List.of(
          "name: '%s'",
          "languages: ['%s']",
          "layouts: ['%s']",
          "excludes: ['%s']",
          "index: '%s'",
          "site: hugo\nlinks: {base: 'https://a.test/%s'}",
          "site: hugo\nlinks: {base: 'https://%s'}",
          "site: github\nlinks: {base: 'https://github.com/a/%s'}",
          "links: {template: '%s'}",
          "links: {template: 'https://a%s/{path}'}",
          "%s: x");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "*", "*a", "{a,", "{path}", "[a-", "a.", "a-", "a/", "/blob/", ".git", ":1", "#", "%",
        "&a", "day1", "2022/", "_1", "en", "a_en.", "{", "?", "\u0301"
      })
  void valuesAreReadOrRefusedSoon(String unit) throws IOException {
    for (String form : FORMS) {
      for (int size : new int[] {900, 200_000}) {
        String value = unit.repeat(size / unit.length());
        Files.writeString(temp.resolve("haru.yaml"), form.replace("%s", value) + "\n");
        try {
          assertThat(SettingsReader.read(temp, OutsideAccess.NONE).layouts().read(value + ".md"))
              .isNotNull();
        } catch (SettingsException e) {
          assertThat(e.getMessage()).contains("haru.yaml");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "1-", "1.", "a.en.", "_1", "day1", "2022/", "a/", "%", "&", "#", ":a", "가"})
  void longPathsAreReadAndLinkedSoon(String unit) {
    String path = unit.repeat(4_000 / unit.length()) + ".md";
    PathLayouts layouts =
        new PathLayouts(
            List.of(PathLayout.of("*a".repeat(19) + "{lang}{path}{day}{year}x")), List.of());
    LessonPath read = layouts.read(path);
    for (SiteGenerator preset : SiteGenerator.values()) {
      assertThat(new Links(preset, null, null).url(read.path(), "a", 1)).isNotNull();
    }
  }
}
