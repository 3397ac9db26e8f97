package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir private Path temp;

  private Settings read(String yaml) throws IOException, SettingsException {
    Files.writeString(temp.resolve(Settings.FILE_NAME), yaml);
    return SettingsReader.read(temp, OutsideAccess.NONE);
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Files.createDirectory(temp.resolve("lessons"));
    Files.writeString(temp.resolve("words.yaml"), "파드: pod\n디플로이먼트: [Deployment, 배포]\n");

    Settings settings =
        read(
            """
            # Everything.
            name: 하루 course
            content: lessons
            index: ../index
            languages: [ko, EN, pt_BR]
            site: docsify
            links:
              base: https://course.test/
              template: "{path}#L{line}"
            layouts:
              - "{lang}/{day}.md"
              - "{path}"
            excludes: ["drafts/**", "*.draft.md"]
            glossary: words.yaml
            """);

    assertThat(settings.name()).isEqualTo("하루 course");
    assertThat(settings.content()).isEqualTo(temp.resolve("lessons"));
    assertThat(settings.index()).isEqualTo(temp.resolveSibling("index"));
    assertThat(settings.languages()).containsExactly("ko", "en", "pt-br");
    assertThat(settings.links())
        .extracting(Links::preset, Links::base, Links::template)
        .containsExactly(SiteGenerator.DOCSIFY, "https://course.test/", "{path}#L{line}");
    assertThat(settings.layouts().read("ko/7.md").day()).isEqualTo(7);
    assertThat(settings.excludes()).containsExactly("drafts/**", "*.draft.md");
    assertThat(settings.glossary())
        .isEqualTo(Map.of("파드", List.of("pod"), "디플로이먼트", List.of("Deployment", "배포")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "\uFEFF\n", "---\n", "{}\n"})
  void whatIsNotSaidHasADefault(String yaml) throws Exception {
    Settings settings = read(yaml);
    Files.delete(temp.resolve(Settings.FILE_NAME));
    Settings without = SettingsReader.read(temp, OutsideAccess.NONE);

    assertThat(List.of(settings, without))
        .allSatisfy(each -> {
          assertThat(each.name()).isEqualTo(temp.getFileName().toString());
          assertThat(each.content()).isEqualTo(temp);
          assertThat(each.index()).isNull();
          assertThat(each.languages()).isEmpty();
          assertThat(each.links()).isEqualTo(new Links(SiteGenerator.PLAIN, null, null));
          assertThat(each.excludes()).isEmpty();
          assertThat(each.glossary()).isEmpty();
          assertThat(each.layouts().read("2022/ko/day02.md").lang()).isEqualTo("ko");
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyGeneratorCanBeNamed(SiteGenerator preset) throws Exception {
    assertThat(read("site: " + preset.key()).links().preset()).isEqualTo(preset);
  }

  @Test
  void oneValueIsAListOfOne() throws Exception {
    Settings settings = read("languages: ko\nexcludes: a.md\nlayouts: '{day}.md'\n");

    assertThat(settings.languages()).containsExactly("ko");
    assertThat(settings.excludes()).containsExactly("a.md");
    assertThat(settings.layouts().read("7.md").day()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "'', en, true",
    "'', vi, true",
    "'languages: [ko, pt]', ko, true",
    "'languages: [ko, pt]', pt-br, true",
    "'languages: [ko, pt]', en, false",
    "'languages: [zh-tw]', zh-cn, false",
    "'languages: [zh-tw]', zh, false"
  })
  void languagesSayWhatIsIndexed(String yaml, String language, boolean indexed) throws Exception {
    assertThat(read(yaml).indexes(language)).isEqualTo(indexed);
  }

  @Test
  void theFirstLanguageIsTheUsualOne() throws Exception {
    assertThat(read("languages: [ko, en]").usualLanguage()).isEqualTo("ko");
    assertThat(read("").usualLanguage()).isEqualTo("en");
  }

  @Test
  void aLanguageOfTheCourseIsOneInPathsToo() throws Exception {
    assertThat(read("languages: [eo]").layouts().read("eo/day01.md").lang()).isEqualTo("eo");
  }

  @Test
  void looseJamoBecomeSyllables() throws Exception {
    Files.writeString(temp.resolve("w.yaml"), "\u1112\u1161: \u1100\u1161\n");

    assertThat(read("name: \u1112\u1161\nglossary: w.yaml\n").name()).isEqualTo("하");
    assertThat(read("glossary: w.yaml\n").glossary()).isEqualTo(Map.of("하", List.of("가")));
  }
}
