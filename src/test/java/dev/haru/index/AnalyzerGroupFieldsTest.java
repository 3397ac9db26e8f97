package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A section is analyzed for the languages that it contains, not for that of its path. */
class AnalyzerGroupFieldsTest {

  @TempDir Path directory;

  @Test
  void englishParagraphInAKoreanLessonIsReadAsEnglish() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with(
                "ko/a.md", "# 제목", "서버를 배포합니다.", "", "The containers are deployed for all of us.");
    try (CourseIndex index = course.built()) {
      PlainSearch plainSearch = new PlainSearch(index);
      assertThat(plainSearch.term("prose", "배포")).containsExactly("ko/a.md:1");
      assertThat(plainSearch.term("prose", "container")).containsExactly("ko/a.md:1");
      assertThat(index.info().analyzerGroups()).containsExactly("");
    }
  }

  @Test
  void englishParagraphInAFrenchLessonIsReadAsEnglish() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with(
                "fr/a.md",
                "# Les serveurs de la zone",
                "Les serveurs sont dans la même zone et nous les relions avec une passerelle.",
                "",
                "The containers are in the same zone and we connect them with a gateway.",
                "",
                "```",
                "docker run containers",
                "```");
    try (CourseIndex index = course.built()) {
      PlainSearch plainSearch = new PlainSearch(index);
      List<String> section = List.of("fr/a.md:1");
      assertThat(plainSearch.term("prose.fr", "serveu")).isEqualTo(section);
      assertThat(plainSearch.term("prose.fr", "gateway")).isEmpty();
      assertThat(plainSearch.term("prose", "gateway")).isEqualTo(section);
      assertThat(plainSearch.term("prose", "container")).isEqualTo(section);
      assertThat(plainSearch.term("heading.fr", "serveu")).isEqualTo(section);
      assertThat(plainSearch.term("code", "container")).isEqualTo(section);
      assertThat(index.info().analyzerGroups()).containsExactly("", "fr");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja    | コンテナを運用しています。                                    | prose.ja    | 運用
          zh_cn | 我们学习负载均衡。                                            | prose.zh    | 均衡
          zh_tw | 我們學習負載平衡。                                            | prose.zh-tw | 負載
          es    | Los servidores están en la misma zona y los conectamos.       | prose.es    | servidor
          fr    | Les serveurs sont dans la même zone et nous les relions.      | prose.fr    | serveu
          pl    | Serwery są w tej samej sieci, a która z nich jest dla nas.    | prose.pl    | serwery
          pt-br | Os servidores não estão na mesma zona, mas são uma parte.     | prose.pt    | servidor
          tr    | Sunucular aynı ağda ve bu ağ için bir geçit olarak var.       | prose.tr    | sunucu
          vi    | Các máy chủ của chúng ta có trong một mạng và được nối.       | prose.vi    | máy
          ko    | 서버를 배포합니다.                                            | prose       | 배포
          en    | The servers are in the zone.                                  | prose       | server
          """)
  void everyLanguageOfTheSampleHasItsField(String language, String text, String field, String term)
      throws Exception {
    String path = language + "/a.md";
    try (CourseIndex index = TestCourse.below(directory).with(path, "# -", text).built()) {
      assertThat(new PlainSearch(index).term(field, term)).containsExactly(path + ":1");
      assertThat(index.info().languages()).containsOnlyKeys(language.replace('_', '-'));
    }
  }
}
