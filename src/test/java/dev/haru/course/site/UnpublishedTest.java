package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.markdown.LessonReader;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that their front matter keeps off the site, or out of its search. */
class UnpublishedTest {

  @ParameterizedTest
  @CsvSource({
    "PLAIN, draft, true, true",
    "HUGO, draft, True, true",
    "STARLIGHT, draft, true, true",
    "HUGO, draft, false, false",
    "HUGO, draft, '', false",
    "DOCUSAURUS, unlisted, true, true",
    "JEKYLL, published, false, true",
    "JEKYLL, published, true, false",
    "DOCSIFY, published, false, false",
    "PLAIN, published, false, false",
    "JEKYLL, published, 2024-01-02, false",
    "MKDOCS, search.exclude, true, true",
    "MKDOCS, search.exclude, false, false",
    "JEKYLL, search_exclude, true, true",
    "JEKYLL, nav_exclude, true, false",
    "HUGO, headless, true, true",
    "PLAIN, headless, true, false",
    "HUGO, build.render, never, true",
    "HUGO, _build.render, false, true",
    "HUGO, build.render, link, false",
    "VITEPRESS, search, false, true",
    "PLAIN, search, false, false",
    "STARLIGHT, pagefind, false, true",
    "SPHINX, nosearch, true, true",
    "SPHINX, orphan, true, false",
    "GITBOOK, hidden, true, true",
    "NEXTRA, searchable, false, true",
    "DOCUSAURUS, noindex, true, false",
    "DOCUSAURUS, sitemap, false, false"
  })
  void frontMatterDecidesWhetherAPageIsPublished(
      SiteGenerator generator, String key, String value, boolean unpublished) {
    assertThat(generator.isUnpublished(Map.of(key, value))).isEqualTo(unpublished);
  }

  @ParameterizedTest
  @CsvSource({"'draft: true', true", "'draft: false', false", "'title: draft', false"})
  void anUnpublishedLessonIsLeftOutWithoutAProblem(String front, boolean unpublished) {
    LessonReader reader = new LessonReader(new Links(SiteGenerator.HUGO, null, null), "en");
    String markdown = "---\n" + front + "\n---\n\n# A\n";

    LessonReader.Result result =
        reader.read(TestLessons.path("a.md"), markdown.getBytes(StandardCharsets.UTF_8));

    assertThat(result.notes().isUnpublished()).isEqualTo(unpublished);
    assertThat(result.lesson() == null).isEqualTo(unpublished);
    assertThat(result.problems()).isEmpty();
  }
}
