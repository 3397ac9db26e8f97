package dev.haru.course.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionAlignmentTest {

  private static List<Integer> partners(List<Section> left, List<Section> right) {
    return IntStream.of(SectionAlignment.of(left, right)).boxed().toList();
  }

  private static List<Integer> partners(String left, String right) {
    return partners(TestLessons.sections(left), TestLessons.sections(right));
  }

  /** Returns a section at a level, with an explicit id unless it is empty. */
  private static Section section(int level, String heading, String anchor) {
    return new Section(1, level, heading, anchor, List.of(), List.of(), List.of());
  }

  /** Returns sections of levels with ids, as in {@code 1 2:care}. */
  private static List<Section> sections(String written, String heading) {
    List<Section> sections = new ArrayList<>();
    for (String each : written.split(" ", -1)) {
      String[] parts = each.split(":", 2);
      sections.add(section(Integer.parseInt(parts[0]), heading, parts.length == 1 ? "" : parts[1]));
    }
    return sections;
  }

  @ParameterizedTest
  @CsvSource({
    // Without marks, levels and position.
    "1 2 2, 1 2 2, 0 1 2",
    "1 2 2, 1 2, 0 1",
    "1 2 2 2, 1 2 3 2, 0 1 -1 -1",
    "0 1, 1 2, -1 -1",
    // Explicit ids pair at any place, and tell sections apart.
    "1 2:care 2:food, 1 2:food, 0 2",
    "1 2:care 2:food 2:home, 1 2:care 2:new 2:home, 0 1 -1 3",
    "1 2:care, 1 3:care, 0 1",
    // Between and beside certain pairs, the levels.
    "1 2 2:care 3 3, 1 2 2 2:care 3 3, 0 1 -1 2 3 4",
    "1 3 2:care, 1 2 3 2:care, 0 -1 1 2",
    "1 2:care 2, 1 2 2:care 2, 0 -1 1 2",
    // In lessons of one structure, other ids contradict only if some are the same.
    "1 2:care 2:food, 1 2:pflege 2:futter, 0 1 2",
    "1 2:care 2:food 2:home, 1 2:home 2:care 2:food, 0 -1 1 2"
  })
  void sectionsArePairedByIdsAndLevels(String left, String right, String partners) {
    assertThat(partners(sections(left, "Wörter"), sections(right, "글")))
        .isEqualTo(numbers(partners));
  }

  private static List<Integer> numbers(String numbers) {
    return Stream.of(numbers.split(" ", -1)).map(Integer::valueOf).toList();
  }

  @Test
  void codeTellsWhichSectionIsMissing() {
    assertThat(
            partners(
                """
                # Pods
                ## Create
                ```
                kubectl create -f pod.yaml
                ```
                ## List
                ```
                kubectl get pods
                ```
                ## Delete
                ```
                kubectl delete pod web
                ```
                """,
                """
                # 파드
                ## 목록
                ```
                kubectl get pods
                ```
                ## 삭제
                ```
                kubectl delete pod web # 지움
                kubectl delete pod web
                ```
                """))
        .containsExactly(0, 2, 3);
  }

  @Test
  void linksAndPicturesTellWhichSectionIsMissing() {
    assertThat(
            partners(
                "# A\n## B\n![b](../img/b.png)\n## C\n[c](https://x.test/en/c)\n## D\ntext\n",
                "# 가\n## 다\n[다](https://x.test/ko/c/)\n## 라\n글\n"))
        .containsExactly(0, 2, 3);
  }

  @Test
  void untranslatedHeadingsTellWhichSectionIsMissing() {
    assertThat(partners("# A\n## cleanUrls\n## outDir\n", "# 가\n## outDir\n### 참고\n"))
        .containsExactly(0, 2, -1);
  }

  @Test
  void oneAccidentalLinkDoesNotContradictTheStructure() {
    assertThat(
            partners(
                "# A\n## B\nsee [x](https://x.test/a)\n## C\ntext\n",
                "# 가\n## 나\n글\n## 다\n[x](https://x.test/a)\n"))
        .containsExactly(0, 1, 2);
  }

  @Test
  void muchEvidenceContradictsTheStructure() {
    String left = "# A\n## B\n```\nbbb\n```\n## C\n```\nccc\n```\n## D\n```\nddd\n```\n";
    String right = "# 가\n## 다\n```\nccc\n```\n## 라\n```\nddd\n```\n## 새\n글\n";

    assertThat(partners(left, right)).containsExactly(0, 2, 3, -1);
  }

  @Test
  void whatIsInManySectionsDoesNotCount() {
    String left = "# A\n" + "## B\n```\nnpm install\n```\n".repeat(20);
    String right = "# 가\n" + "## 나\n```\nnpm install\n```\n".repeat(20);

    assertThat(partners(left, right))
        .containsExactlyElementsOf(IntStream.range(0, 21).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Pflege & mehr, pflege-amp-mehr",
    "Das \"Echte\", das-quotechtequot",
    "설치, _1",
    "設定, section-2",
    "Docker 설치하기, docker"
  })
  void anAnchorMadeFromTheTextIsNotAnId(String heading, String anchor) {
    assertThat(SectionMarks.of(section(1, heading, anchor)).id()).isNull();
    assertThat(SectionMarks.of(section(1, heading, "own-id")).id()).isEqualTo("own-id");
  }

  @Test
  @Timeout(20)
  void thousandsOfSectionsArePairedInReasonableTime() {
    List<Section> left = new ArrayList<>();
    List<Section> right = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      left.add(section(2, "word" + i / 8, ""));
      right.add(section(2 + i % 7 / 6, "word" + i / 8, ""));
    }

    assertThat(SectionAlignment.of(left, right)).hasSize(20_000).startsWith(0, 1, 2);
  }
}
