package dev.haru.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.course.model.Lesson;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionAnalyzerTest {

  @AutoClose private final Analyzers analyzers = new Analyzers();

  @ParameterizedTest
  @ValueSource(strings = {"", "a"})
  void beginningBelowABareHeadingEndsWithAWholeCharacter(String first) {
    Lesson lesson = TestLessons.lesson("# Faces\n\n## All\n\n" + first + "😀".repeat(300) + "\n");
    AnalyzedSection bare =
        new SectionAnalyzer(analyzers, new Links(SiteGenerator.GITHUB, null, null))
            .analyzeBare(lesson, lesson.sections().get(0), lesson.sections().get(1), "");
    assertThat(bare.text().text()).matches("a?(😀)+").hasSizeBetween(399, 400);
  }
}
