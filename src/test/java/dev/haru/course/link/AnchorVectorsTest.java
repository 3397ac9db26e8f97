package dev.haru.course.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds every anchor to what the generator itself made of the same lesson. */
class AnchorVectorsTest {

  private static final Map<String, List<String>> LESSONS = Vectors.read("lessons.tsv");

  /** What is known to differ, and stays listed here only as long as it does. */
  private static final Map<SiteGenerator, Set<String>> DIFFERENT =
      Map.of(SiteGenerator.DOCUSAURUS, Set.of("colon-escaped"));

  /** What differs besides where the lesson's source is not given. */
  private static final Map<SiteGenerator, Set<String>> NEEDS_SOURCE =
      Map.of(
          SiteGenerator.DOCSIFY,
          Set.of(
              "entities-named",
              "entities-numeric",
              "entities-escaped",
              "entities-in-link",
              "backslashes"),
          SiteGenerator.MKDOCS,
          Set.of(
              "entities-escaped",
              "less-than",
              "ascii-punctuation",
              "backslashes",
              "html-angle-text"),
          SiteGenerator.HUGO,
          Set.of(
              "entities-basic",
              "entities-numeric",
              "entities-escaped",
              "entities-in-link",
              "only-hyphens",
              "backslashes",
              "custom-id-closed"));

  @ParameterizedTest
  @EnumSource
  void anchorsAreTheGenerators(SiteGenerator preset) {
    Links links = new Links(preset, null, null);
    SoftAssertions all = new SoftAssertions();
    List<String> different = new ArrayList<>();
    expected(preset)
        .forEach((name, expected) -> {
          String markdown = LESSONS.get(name).get(0);
          List<String> anchors = Vectors.anchors(links.anchors(markdown), markdown);
          compare(all, different, preset, name, anchors, expected);
        });
    all.assertThat(different).containsExactlyInAnyOrderElementsOf(known(DIFFERENT, preset));
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource
  void withoutTheSourceOnlyReferencesAndEscapesDiffer(SiteGenerator preset) {
    Links links = new Links(preset, null, null);
    List<String> different = new ArrayList<>();
    expected(preset)
        .forEach((name, expected) -> {
          List<String> anchors = Vectors.anchors(links.anchors(), LESSONS.get(name).get(0));
          if (!same(anchors, expected)) {
            different.add(name);
          }
        });
    List<String> known = new ArrayList<>(known(DIFFERENT, preset));
    known.addAll(known(NEEDS_SOURCE, preset));
    assertThat(different).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void thereAreVectorsForEveryLesson() {
    for (SiteGenerator preset : SiteGenerator.values()) {
      assertThat(expected(preset)).hasSizeGreaterThan(100).hasSameSizeAs(LESSONS);
    }
  }

  private static Map<String, List<String>> expected(SiteGenerator preset) {
    return Vectors.read((preset == SiteGenerator.PLAIN ? "github" : preset.key()) + ".tsv");
  }

  private static Set<String> known(
      Map<SiteGenerator, Set<String>> differences, SiteGenerator preset) {
    return differences.getOrDefault(preset, Set.of());
  }

  private static void compare(
      SoftAssertions all,
      List<String> different,
      SiteGenerator preset,
      String name,
      List<String> anchors,
      List<String> expected) {
    if (same(anchors, expected)) {
      return;
    }
    different.add(name);
    if (!known(DIFFERENT, preset).contains(name)) {
      all.assertThat(anchors).as(preset + " " + name).isEqualTo(expected);
    }
  }

  /** A heading that is none to the generator has the anchor "" here and none there. */
  private static boolean same(List<String> anchors, List<String> expected) {
    List<String> given = anchors.stream().filter(anchor -> !anchor.isEmpty()).toList();
    return anchors.equals(expected) || expected.size() < anchors.size() && given.equals(expected);
  }
}
