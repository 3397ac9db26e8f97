package dev.haru.course.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.haru.course.Course;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a maintainer should know shows in the survey, with its first place. */
class CourseSurveyTest {

  @TempDir private Path temp;
  private TestCourse course;

  @BeforeEach
  void makeCourse() throws Exception {
    course = TestCourse.below(temp);
  }

  private CourseSurvey survey() throws Exception {
    Course opened = course.open();
    return CourseSurvey.of(opened, opened.files());
  }

  @Test
  void cleanCourseHasNothingToTell() throws Exception {
    course.with("en/a.md", "# One\n\nSome words.\n").with("ko/a.md", "# 하나\n\n몇 마디.\n");

    CourseSurvey survey = survey();

    assertThat(survey.problems()).isEmpty();
    assertThat(survey.guessed().count()).isZero();
    assertThat(survey.alone().count()).isZero();
    assertThat(survey.unusedIds().count()).isZero();
    assertThat(survey.unpublished().count()).isZero();
    assertThat(survey.syntaxLeft()).isEmpty();
    assertThat(survey.shareOfCode()).isZero();
  }

  @Test
  void languagesThatWereGuessedAndLessonsWithoutTranslation() throws Exception {
    course
        .with("en/a.md", "# One\n\nSome words.\n")
        .with("ko/a.md", "# 하나\n\n몇 마디.\n")
        .with("b.md", "# Other\n\nThis is the only one that does not say its language.\n");

    CourseSurvey survey = survey();

    assertThat(survey.guessed()).hasToString("1 (b.md)");
    assertThat(survey.alone()).hasToString("1 (b.md)");
    assertThat(survey.languages()).containsEntry("en", 2).containsEntry("ko", 1);
  }

  @Test
  void courseOfOneLanguageHasNoLonelyLessons() throws Exception {
    course.with("en/a.md", "# One\n\nSome words.\n");

    assertThat(survey().alone().count()).isZero();
  }

  @Test
  void idsThatTheSiteDoesNotUse() throws Exception {
    String lesson = "# One\n\n## Two {#second}\n\n## Three {#third}\n";
    course.with("haru.yaml", "site: github\n").with("a.md", lesson);
    assertThat(survey().unusedIds()).hasToString("2 (first a.md:3)");

    course.with("haru.yaml", "site: hugo\n");
    assertThat(survey().unusedIds().count()).isZero();
  }

  @Test
  void syntaxThatCodeShowsIsNotLeft() throws Exception {
    course.with("a.md", "# `{% raw %}` here\n\nWrite `{% include x %}` or `:::`, not {% b %}.\n");

    assertThat(survey().syntaxLeft().get("{%")).hasToString("1 (a.md:3)");
    assertThat(survey().syntaxLeft()).hasSize(1);
  }

  @Test
  void syntaxOfAnotherGeneratorIsReportedAsLeft() throws Exception {
    course
        .with("haru.yaml", "site: github\n")
        .with("a.md", "# One\n\n{% include x.html %}\n\nand {% include y.html %}\n");
    assertThat(survey().syntaxLeft().get("{%")).hasToString("2 (first a.md:3)");

    course.with("haru.yaml", "site: jekyll\n");
    assertThat(survey().syntaxLeft()).isEmpty();
  }

  @Test
  void unpublishedLessonsAndTheShareOfCode() throws Exception {
    course
        .with("a.md", "# One\n\nthree plain words\n\n```\nonly\n```\n")
        .with("b.md", "---\ndraft: true\n---\n\n# Two\n");

    CourseSurvey survey = survey();

    assertThat(survey.unpublished()).hasToString("1 (b.md)");
    assertThat(survey.shareOfCode()).isCloseTo(0.25, within(0.001));
  }
}
