package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effects of a section's lesson, length and duplicates on its rank. */
class SurroundingsTest {

  @TempDir Path root;

  private TestEngine engine(TestCourse course) throws Exception {
    return TestEngine.of(course, root.resolve("index"));
  }

  private TestCourse course() {
    return new TestCourse(root.resolve("course"));
  }

  @Test
  void bareHeadingLeadsToWhatIsBelowIt() throws Exception {
    TestCourse course =
        course()
            .with(
                "en/day1.md",
                """
                # Lanterns

                ## Paper lanterns

                ### Folding

                Fold the sheet twice and glue its rim.

                ## Quiz

                ## Links
                """);
    try (TestEngine engine = engine(course)) {
      Hit bare = engine.search("paper lanterns").hits().get(0);
      assertThat(bare.heading()).isEqualTo("Paper lanterns");
      assertThat(bare.excerpt().text()).startsWith("Fold the sheet");
      Hit hit = engine.search("lanterns of paper").hits().get(0);
      assertThat(hit.line()).isEqualTo(5);
      assertThat(hit.heading()).isEqualTo("Folding");
      assertThat(hit.headingHighlights()).isEmpty();
      assertThat(hit.breadcrumb()).containsExactly("Lanterns", "Paper lanterns");
      assertThat(hit.excerpt().text()).startsWith("Fold the sheet");
      assertThat(engine.places("lanterns"))
          .containsExactly("en/day1.md:1", "en/day1.md:5", "en/day1.md:9", "en/day1.md:11");
      assertThat(engine.places("quiz")).containsExactly("en/day1.md:9");
    }
  }

  @Test
  void translationsOfBareHeadingsLeadThereToo() throws Exception {
    TestCourse course =
        course()
            .with("en/day1.md", "# Lanterns\n\n## Folding\n\nFold the sheet twice.\n")
            .with("ko/day1.md", "# 등불\n\n## 접기\n\n종이를 두 번 접습니다.\n");
    try (TestEngine engine = engine(course)) {
      Hit hit = engine.search("등불").hits().get(0);
      assertThat(hit.path() + ":" + hit.line()).isEqualTo("ko/day1.md:1");
      assertThat(hit.translations()).extracting(Hit.Translation::line).containsExactly(1);
      assertThat(engine.places("등불 lang:en")).containsExactly("en/day1.md:1", "en/day1.md:3");
    }
  }

  @Test
  void sectionsThatSayTheSameAreOneResult() throws Exception {
    String copy = "## Set-up\n\nInstall the kiln and let it cool.\n";
    TestCourse course =
        course()
            .with("2024/en/day1.md", "# Clay\n\nFirst steps.\n\n" + copy)
            .with("2025/en/day7.md", "# Glaze\n\nMore steps with a kiln.\n\n" + copy)
            .with("2025/en/day8.md", "# Set-up\n\nInstall the kiln and let it cool down.\n");
    try (TestEngine engine = engine(course)) {
      SearchResponse response = engine.search("install kiln");
      List<String> places = TestEngine.places(response);
      assertThat(places).hasSize(3).contains("2025/en/day8.md:1", "2025/en/day7.md:1");
      assertThat(response.total()).isEqualTo(3);
      assertThat(response.languages()).containsEntry("en", 3);
      assertThat(response.years().values().stream().mapToInt(i -> i).sum()).isEqualTo(3);
      assertThat(engine.places("install kiln year:2024")).containsExactly("2024/en/day1.md:5");
    }
  }

  @Test
  void lessonThatAnswersSpeaksForItsSections() throws Exception {
    String plain = "Open the valve slowly and wait for a minute before the next step. ";
    TestCourse course =
        course()
            .with("en/a.md", "# Water\n\n" + plain.repeat(4) + "\n")
            .with("en/b.md", "# Steam\n\nThe boiler valve.\n\n## Then\n\n" + plain.repeat(4) + "\n")
            .with("en/c.md", "# Water again\n\n" + plain.repeat(4) + "More.\n");
    try (TestEngine engine = engine(course)) {
      assertThat(engine.places("boiler valve"))
          .containsExactly("en/b.md:1", "en/b.md:5", "en/a.md:1", "en/c.md:1");
    }
  }

  @Test
  void listsOfLinksComeAfterLessons() throws Exception {
    TestCourse course =
        course()
            .with(
                "en/a.md",
                """
                # Resources

                - [The kiln](https://example.org/kiln)
                - [Kiln, the film](https://example.org/film)
                - [A kiln of one's own](https://example.org/own)
                """)
            .with(
                "en/b.md",
                """
                # Contents

                - [Kiln](#kiln)
                - [Glaze](#glaze)
                """)
            .with(
                "en/c.md",
                "# Day four\n\n"
                    + "A potter fires the vessel once it is dry. The kiln is heated slowly for a"
                    + " day, and it cools as slowly, since a quick change breaks the clay.\n");
    try (TestEngine engine = engine(course)) {
      assertThat(engine.places("kiln")).hasSize(3).startsWith("en/c.md:1");
    }
  }

  @Test
  void dumpsOfToolOutputComeAfterLessons() throws Exception {
    String dump = "kiln-7f9c Running kiln 10.0.0.7 kiln/ready 0 12d\n";
    TestCourse course =
        course()
            .with("en/a.md", "# Output\n\n```\n" + dump.repeat(300) + "```\n")
            .with(
                "en/b.md",
                "# Day four\n\n"
                    + "A kiln is an oven for clay. Heat it slowly, and let it cool for a whole day"
                    + " before you open its door: a vessel that cools too fast breaks.\n");
    try (TestEngine engine = engine(course)) {
      assertThat(engine.places("kiln")).containsExactly("en/b.md:1", "en/a.md:1");
    }
  }

  @Test
  void genericHeadingsAreFoundByTheirLesson() throws Exception {
    String[] topics = {"Weaving", "Dyeing", "Carding"};
    TestCourse course = course();
    for (String topic : topics) {
      course.with(
          "en/" + topic + ".md",
          "# "
              + topic
              + " wool\n\nAbout it.\n\n## MAIN POINTS:\n\nTake care of the "
              + topic
              + " room. Keep it dry and warm in every season of the year.\n");
    }
    try (TestEngine engine = engine(course)) {
      assertThat(engine.places("main points dyeing")).startsWith("en/Dyeing.md:5");
    }
  }
}
