package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contents of a section's document, and the words by which each field is found. */
class FieldsTest {

  private static final String[] LESSON = {
    "---",
    "title: Balancing the Load",
    "---",
    "Preface before any heading.",
    "# Networking",
    "## How `nginx` **balances**",
    "Docker를 배포합니다. Servers share the requests.",
    "",
    "```bash",
    "kubectl get pods --all-namespaces",
    "```",
    "",
    "| Port | Use |",
    "|---|---|",
    "| 8443 | tls |",
    "",
    "[Official handbook](https://docs.example.org/ingress/)",
    "",
    "![Topology sketch](images/topology.png)",
  };

  @TempDir Path directory;

  private CourseIndex built() throws Exception {
    return TestCourse.below(directory).with("2026/ko/Days/day07.md", LESSON).built();
  }

  @Test
  void everythingThatAResultShowsIsStored() throws Exception {
    try (CourseIndex index = built()) {
      Document section = PlainSearch.documents(index).get(2); // after a bare heading
      TreeMap<String, List<String>> stored = new TreeMap<>();
      for (IndexableField field : section) {
        stored.put(field.name(), List.of(section.getValues(field.name())));
      }
      assertThat(stored)
          .containsEntry(Fields.PATH, List.of("2026/ko/Days/day07.md"))
          .containsEntry(Fields.LINE, List.of("6"))
          .containsEntry(Fields.LANG, List.of("ko"))
          .containsEntry(Fields.YEAR, List.of("2026"))
          .containsEntry(Fields.DAY, List.of("7"))
          .containsEntry(Fields.TITLE_TEXT, List.of("Balancing the Load"))
          .containsEntry(Fields.HEADING_TEXT, List.of("How nginx balances"))
          .containsEntry(Fields.BREADCRUMB_TEXT, List.of("Networking"))
          .containsEntry(
              Fields.TEXT,
              List.of(
                  """
                  Docker를 배포합니다. Servers share the requests.
                  %skubectl get pods --all-namespaces
                  Port | Use
                  | 8443 | tls
                  Official handbook
                  Topology sketch\
                  """
                      .replace("%s", Character.toString(DisplayedText.CODE))))
          .containsOnlyKeys(
              Fields.PATH,
              Fields.LINE,
              Fields.LANG,
              Fields.YEAR,
              Fields.DAY,
              Fields.TITLE_TEXT,
              Fields.HEADING_TEXT,
              Fields.HEADING_PLACES,
              Fields.BREADCRUMB_TEXT,
              Fields.TEXT,
              Fields.TEXT_PLACES,
              Fields.ANCHOR,
              Fields.LINK_URL);
      assertThat(section.get(Fields.ANCHOR)).contains("nginx");
      assertThat(section.get(Fields.LINK_URL)).contains("2026/ko/Days/day07");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "heading, nginx, 6",
    "heading, balance, 0 6", // the title heads the preface
    "heading, network, 6",
    "breadcrumb, network, 6",
    "breadcrumb, nginx, ''",
    "title, load, 0 6",
    "prose, docker, 6",
    "prose, 배포, 6",
    "prose, request, 6",
    "prose, preface, 0",
    "prose, 8443, 6",
    "prose, kubectl, ''",
    "prose, handbook, ''",
    "code, kubectl, 6",
    "code, --all-namespaces, 6",
    "code, docker, ''",
    "link, handbook, 6",
    "link, topology, 6",
    "url, ingress, 6",
    "url, images/topology.png, 6",
  })
  void wordIsFoundInTheFieldOfItsRoleAndInNoOther(String field, String term, String lines)
      throws Exception {
    try (CourseIndex index = built()) {
      assertThat(new PlainSearch(index).term(field, term))
          .isEqualTo(
              Arrays.stream(lines.split(" "))
                  .filter(line -> !line.isEmpty())
                  .map(line -> "2026/ko/Days/day07.md:" + line)
                  .toList());
    }
  }

  @Test
  void yearAndDayAreFoundAsNumbersAndAbsentWhereThereAreNone() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with("2025/Days/day3.md", "# Third", "Text.")
            .with("2026/Days/DAY14.md", "# Fourteenth", "Text.")
            .with("README.md", "# About", "Text.");
    try (CourseIndex index = course.built()) {
      PlainSearch plainSearch = new PlainSearch(index);
      assertThat(plainSearch.query(NumericDocValuesField.newSlowExactQuery(Fields.YEAR, 2026)))
          .containsExactly("2026/Days/DAY14.md:1");
      assertThat(plainSearch.query(NumericDocValuesField.newSlowRangeQuery(Fields.DAY, 1, 14)))
          .containsExactly("2025/Days/day3.md:1", "2026/Days/DAY14.md:1");
      Document readme = PlainSearch.documents(index).getLast();
      assertThat(PlainSearch.place(readme)).isEqualTo("README.md:1");
      assertThat(readme.getField(Fields.YEAR)).isNull();
      assertThat(readme.getField(Fields.DAY)).isNull();
    }
  }

  @Test
  void fieldsAreOnlyThoseThatHaveAName() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with("2026/ko/Days/day07.md", LESSON)
            .with("fr/article.md", "# Le réseau", "Les serveurs sont dans la même zone et nous.");
    try (CourseIndex index = course.built()) {
      assertThat(FieldInfos.getMergedFieldInfos(index.reader()))
          .extracting(FieldInfo::getName)
          .containsExactlyInAnyOrder(
              "heading",
              "name",
              "topic",
              "topic.fr",
              "heading.fr",
              "heading.as-written",
              "breadcrumb",
              "title",
              "title.fr",
              "title.as-written",
              "prose",
              "prose.fr",
              "prose.as-written",
              "code",
              "link",
              "url",
              "word",
              "suggest",
              "text",
              "textPlaces",
              "path",
              "line",
              "anchor",
              "linkUrl",
              "headingText",
              "headingPlaces",
              "titleText",
              "breadcrumbText",
              "lang",
              "year",
              "day",
              "concept",
              "said",
              "group",
              "files",
              "entry");
    }
  }

  @Test
  void nameOfAFieldHasItsAnalyzerGroupAfterADot() {
    assertThat(Fields.in(Fields.PROSE, "")).isEqualTo("prose");
    assertThat(Fields.in(Fields.PROSE, "zh-tw")).isEqualTo("prose.zh-tw");
  }
}
