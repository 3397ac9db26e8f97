package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  private static final String FILLER =
      "This sentence is here to fill the paragraph and says nothing that anybody looks for today. ";

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          쿠버네티스 | 쿠버네티스를 설치합니다.           | 쿠버네티스
          docker    | Docker를 씁니다. docker로 합니다.  | Docker,docker
          배포       | 배포는 쉽고, 배포가 끝났습니다.     | 배포,배포
          설치하다   | 미리 설치했습니다.                 | 설치
          컨테이너   | 이 컨테이너들은 가볍습니다.         | 컨테이너
          balance   | We balance and were balancing.    | balance,balancing
          k8s       | k8s의 노드입니다.                  | k8s
          가상 머신  | 가상머신을 켭니다.                 | 가상머신
          load balance | The load  balance, load, balance. | load balance,load,balance
          """)
  void highlightsAreTheWordsWithoutParticles(String query, String text, String highlighted)
      throws Exception {
    assertThat(TestEngine.highlighted(only(query, text)))
        .containsExactly(highlighted.strip().split(","));
  }

  @Test
  void decomposedLessonIsHighlightedInItsComposedText() throws Exception {
    Hit hit = only("배포", Normalizer.normalize("새 배포를 합니다.", Normalizer.Form.NFD));
    assertThat(hit.excerpt())
        .isEqualTo(new Excerpt("새 배포를 합니다.", List.of(new Excerpt.Range(2, 4))));
  }

  @Test
  void shortSectionIsShownWhole() throws Exception {
    Hit hit = only("apples", "Apples fall. Pears do not.\n\n- One\n- Two\n");
    assertThat(hit.excerpt().text()).isEqualTo("Apples fall. Pears do not. • One • Two");
  }

  @Test
  void passageWithMostOfTheQueryIsShownFromItsSentenceOn() throws Exception {
    String text =
        FILLER.repeat(3)
            + "An otter alone. "
            + FILLER.repeat(4)
            + "The otter met a beaver! "
            + FILLER.repeat(3);
    Hit hit = only("otter beaver", text);
    assertThat(hit.excerpt().text()).startsWith("The otter met a beaver!").endsWith("today.");
    assertThat(TestEngine.highlighted(hit)).containsExactly("otter", "beaver");
  }

  @Test
  void koreanSentencesAreKeptWhole() throws Exception {
    String filler = "이 문장은 자리를 채우려고 있을 뿐이며 아무도 찾지 않는 내용을 길게 늘어놓습니다. ";
    Hit hit = only("수달", filler.repeat(6) + "수달은 강에 삽니다. " + filler.repeat(6));
    assertThat(hit.excerpt().text()).startsWith("수달은 강에 삽니다. 이 문장은").endsWith("늘어놓습니다.");
  }

  @Test
  void longSentenceIsCutAtWordsAroundTheMatch() throws Exception {
    String words = "lorem ipsum dolor sit amet ".repeat(30);
    Hit hit = only("otter", words + "otter " + words.strip() + ".");
    assertThat(hit.excerpt().text())
        .startsWith("…")
        .endsWith("…")
        .matches("…(\\w+ )*otter( \\w+)*…")
        .hasSizeBetween(200, 243);
  }

  @Test
  void wordWithoutSpacesIsCutBetweenCharacters() throws Exception {
    Hit hit = only("otter", "👩‍💻".repeat(200) + " otter");
    assertThat(hit.excerpt().text()).contains("otter");
    Hit emoji = only("heading", "🚀".repeat(200));
    assertThat(emoji.excerpt().text()).matches("(🚀)+…");
  }

  @Test
  void sectionFoundByItsHeadingShowsItsBeginning() throws Exception {
    Hit hit = only("heading", "Nothing of that here. At all.");
    assertThat(hit.excerpt()).isEqualTo(new Excerpt("Nothing of that here. At all.", List.of()));
  }

  @Test
  void bareHeadingHasAnEmptyExcerpt() throws Exception {
    assertThat(only("heading", "").excerpt()).isEqualTo(Excerpt.EMPTY);
  }

  @Test
  void controlCharactersBecomeSpaces() throws Exception {
    Hit hit = only("otter", "An \u001b[1m otter\u009b0m\u0007 swims\tfar.");
    assertThat(hit.excerpt().text()).isEqualTo("An [1m otter 0m swims far.");
  }

  @Test
  void codeKeepsItsLinesWithoutTheirSharedIndentation() throws Exception {
    Hit hit =
        only(
            "otter",
            """
            Run  this otter:

                if otter
                  swim   far
                end

            It swims.
            """);
    Excerpt excerpt = hit.excerpt();
    assertThat(excerpt.text()).isEqualTo("Run this otter:\nif otter\n  swim   far\nend\nIt swims.");
    assertThat(excerpt.code())
        .extracting(range -> part(excerpt, range))
        .containsExactly("if otter\n  swim   far\nend");
    assertThat(TestEngine.highlighted(hit)).containsExactly("otter", "otter");
  }

  @Test
  void numbersOfItemsAndCellsOfRowsStayApart() throws Exception {
    Hit list = only("otter", "3. Feed the otter. Twice.\n4. Go home.\n");
    assertThat(list.excerpt().text()).isEqualTo("3. Feed the otter. Twice. 4. Go home.");
    Hit table = only("otter", "| Animal | Food |\n|---|---|\n| otter | fish |\n| > a | *b* |\n");
    assertThat(table.excerpt().text()).isEqualTo("otter | fish | > a | b");
  }

  @Test
  void proseComesBeforeCode() throws Exception {
    Hit hit =
        only("otter", "```\notter --swim\n```\n\n" + FILLER.repeat(4) + "\n\nAn otter swims.\n");
    assertThat(hit.excerpt().text()).isEqualTo("An otter swims.");
  }

  @Test
  void typedWordsComeBeforeThoseThatStandForThem() throws Exception {
    String text = "도커는 도커입니다.\n\n" + FILLER.repeat(4) + "\n\nDocker runs.\n\n" + FILLER.repeat(4);
    Hit typed = only("docker", text);
    assertThat(typed.excerpt().text()).startsWith("Docker runs.");
    Hit other = only("docker", "도커는 도커입니다.");
    assertThat(other.excerpt().highlights()).isEmpty();
    assertThat(other.excerpt().related())
        .extracting(range -> part(other.excerpt(), range))
        .containsExactly("도커", "도커");
  }

  private static String part(Excerpt excerpt, Excerpt.Range range) {
    return excerpt.text().substring(range.start(), range.end());
  }

  /** Indexes a lesson and returns the only hit of a query for it. */
  private Hit only(String query, String text) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    course.with("lesson.md", "# Heading\n\n" + text + "\n");
    try (TestEngine engine = TestEngine.of(course)) {
      List<Hit> hits = engine.search(query).hits();
      assertThat(hits).hasSize(1);
      return hits.get(0);
    }
  }
}
