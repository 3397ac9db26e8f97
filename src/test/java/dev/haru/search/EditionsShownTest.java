package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The edition of a section that is shown: in the query's language, otherwise the reader's,
 * otherwise the first of the course.
 */
class EditionsShownTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("day01.md", "# Images", "How to build docker images with a cache of layers.")
            .with("ko/day01.md", "# 이미지", "docker 이미지를 빌드하고 캐시를 씁니다.")
            .with("pl/day01.md", "# Obrazy", "Jak budować obrazy docker i jest to pamięć warstw.")
            .with("es/day01.md", "# Imágenes", "Cómo construir imágenes docker con capas y caché.")
            .with(
                "fr/day01.md", "# Images", "Comment construire les images docker avec des couches.")
            .with("ja/day01.md", "# イメージ", "docker のイメージを構築してキャッシュを使います。負荷分散。")
            .with("zh_cn/day01.md", "# 移除文件", "构建 docker 镜像，使用缓存，自动化。")
            .with("zh_tw/day01.md", "# 映像檔", "建立 docker 映像檔，移除，文件，使用快取，自動化。")
            .with("pt-br/day01.md", "# Imagens", "Como construir imagens docker, não é só cache.")
            .with("vi/day01.md", "# Ảnh", "Cách xây dựng ảnh docker và bộ nhớ đệm là gì.")
            .with("tr/day01.md", "# İmajlar", "Docker imajları nedir ve nasıl oluşturulur.")
            .with("day02.md", "# More", "An English lesson of its own.");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what is docker                  | en
          how to build docker             | en
          the docker cache                | en
          docker images with layers       | en
          docker 이미지                    | ko
          docker 빌드                      | ko
          ehzj 이미지                      | ko
          co to jest docker               | pl
          jak budować docker              | pl
          budować docker                  | pl
          qué es docker                   | es
          cómo construir docker           | es
          imágenes docker                 | es
          capas docker                    | es
          qu'est-ce que docker            | fr
          comment construire docker       | fr
          couches docker                  | fr
          o que é docker                  | pt-br
          imagens docker                  | pt-br
          docker là gì                    | vi
          xây dựng docker                 | vi
          docker nedir                    | tr
          docker nasıl oluşturulur        | tr
          docker の構築                    | ja
          キャッシュ docker                 | ja
          負荷分散 docker                  | ja
          构建 docker                      | zh-cn
          docker 映像檔                    | zh-tw
          """)
  void languageOfTheQueryIsShown(String query, String language) {
    for (List<String> reader : List.of(List.<String>of(), List.of("tr"), List.of("en-US", "ko"))) {
      assertThat(shown(query, null, reader)).as("%s for %s", query, reader).isEqualTo(language);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "docker, '', en",
    "docker cache, '', en",
    "docker, ko, ko",
    "docker, ko-KR, ko",
    "docker, 'de fr-CA en', fr",
    "docker, 'de ru', en",
    "docker, pt, pt-br",
    "docker, pt-PT, pt-br",
    "docker, zh-Hant-HK, zh-tw",
    "docker, zh-Hans, zh-cn",
    "day 1, ja, ja"
  })
  void technicalWordsAreShownInTheReadersLanguageOrTheCoursesFirst(
      String query, String reader, String language) {
    List<String> languages =
        Arrays.stream(reader.split(" ", -1)).filter(each -> !each.isEmpty()).toList();
    assertThat(shown(query, null, languages)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"docker 이미지, en, en", "what is docker, pt_BR, pt-br", "docker, de, en"})
  void languageThatIsAskedForGoesBeforeAll(String query, String prefer, String language) {
    assertThat(shown(query, prefer, List.of("en"))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"移除文件, zh-cn", "映像檔, zh-tw", "imágenes, es", "이미지, ko", "İmajlar, tr"})
  void editionWhoseHeadingWasTypedIsShown(String query, String language) {
    for (List<String> reader : List.of(List.<String>of(), List.of("zh-TW"), List.of("en"))) {
      assertThat(shown(query, null, reader)).as("%s for %s", query, reader).isEqualTo(language);
    }
  }

  private static String shown(String query, String prefer, List<String> reader) {
    SearchRequest request =
        new SearchRequest(query, Filters.of(null, null, "1"), prefer, reader, 10, 0, false);
    return engine.engine().search(request).hits().get(0).lang();
  }

  /** Returns the answer for a reader of a language, or of none if it is empty. */
  private static SearchResponse answer(TestEngine engine, String query, String reader) {
    List<String> readers = reader.isEmpty() ? List.of() : List.of(reader);
    return engine
        .engine()
        .search(new SearchRequest(query, Filters.NONE, null, readers, 10, 0, false));
  }

  @ParameterizedTest
  @CsvSource({
    "what are the basics of linux, '', overview.md",
    "linux basics, '', overview.md",
    "linux basics, pl, 2024/pl/readme.md",
    "linux basics 기초, '', 2023/ko/readme.md"
  })
  void sameTextInSeveralLanguagesIsShownAsTranslationsAre(
      String query, String reader, String path, @TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (String each : List.of("overview.md", "2023/ko/readme.md", "2024/pl/readme.md")) {
      course.with(each, "# Days", "", "## Linux basics", "", "The big picture of linux, 기초.");
    }
    course.with("day01.md", "# Other", "An English lesson.");
    try (TestEngine own = TestEngine.of(course)) {
      assertThat(answer(own, query, reader).hits().get(0).path()).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gnome extensions, '', desktop.md:3",
    "gnome extensions, ko, ko/screen.md:5",
    "gnome, '', desktop.md:3",
    "what are gnome extensions, ko, desktop.md:3",
    "gnome 확장, '', ko/screen.md:5"
  })
  void lessonsWithoutTranslationsComeInTheOrderOfLanguages(
      String query, String reader, String place, @TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("desktop.md", "# Desktop", "", "## Gnome extensions", "", "More for the desktop.")
            .with("ko/screen.md", "# 화면", "", "", "", "## Gnome extensions", "", "gnome 확장.");
    try (TestEngine own = TestEngine.of(course)) {
      assertThat(TestEngine.places(answer(own, query, reader))).first().isEqualTo(place);
    }
  }

  @Test
  void firstLanguageIsThatOfTheSettings(@TempDir Path root) throws Exception {
    TestCourse course =
        TestCourse.below(root)
            .with("haru.yaml", "languages: [ko-KR, en]")
            .with("en/a.md", "# Lanterns", "Of docker.")
            .with("ko/a.md", "# 등불", "docker 등불.")
            .with("en/b.md", "# Candles", "More of docker and candles.");
    try (TestEngine own = TestEngine.of(course)) {
      assertThat(own.places("docker")).contains("ko/a.md:1").doesNotContain("en/a.md:1");
    }
  }

  @Test
  void languageWithMostLessonsIsFirstOtherwise(@TempDir Path root) throws Exception {
    TestCourse course =
        TestCourse.below(root)
            .with("de/a.md", "# Laternen", "Von docker.")
            .with("a.md", "# Lanterns", "Of docker.");
    try (TestEngine own = TestEngine.of(course)) {
      assertThat(own.places("docker")).containsExactly("a.md:1"); // the original, of as many
    }
    course.with("de/b.md", "# Kerzen", "Andere.").with("de/c.md", "# Fackeln", "Keine.");
    try (TestEngine own = TestEngine.of(course, root.resolve("other"))) {
      assertThat(own.places("docker")).contains("de/a.md:1");
    }
  }
}
