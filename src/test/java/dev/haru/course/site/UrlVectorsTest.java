package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every URL with the place where the generator itself puts the lesson. */
class UrlVectorsTest {

  @Test
  void docsifysRouterAsksForTheLessonsFile() {
    Links links = new Links(SiteGenerator.DOCSIFY, null, null);
    SoftAssertions all = new SoftAssertions();
    routes(SiteGenerator.DOCSIFY)
        .forEach((path, route) ->
            all.assertThat(links.url(path, "", 0)).as(path).isEqualTo(route.get(0)));
    all.assertAll();
  }

  @Test
  void docusaurusSlugsAreThePagesBelowTheDocs() {
    Links links = new Links(SiteGenerator.DOCUSAURUS, "/", null);
    SoftAssertions all = new SoftAssertions();
    routes(SiteGenerator.DOCUSAURUS)
        .forEach((path, slug) ->
            all.assertThat(decoded(links.url(path, "", 0))).as(path).isEqualTo(slug.get(0)));
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(names = {"MKDOCS", "HUGO", "JEKYLL", "MDBOOK", "SPHINX"})
  void pagesAreWhereTheGeneratorPutsThem(SiteGenerator preset) {
    Links links = new Links(preset, "/", null);
    SoftAssertions all = new SoftAssertions();
    routes(preset)
        .forEach((path, route) ->
            all.assertThat(decoded(links.url(path, "", 0)))
                .as(preset + " " + path)
                .isEqualTo("/" + decoded(route.get(0)).replaceFirst("^(\\./|/)", "")));
    all.assertAll();
  }

  @Test
  void frontMatterMovesPagesAsTheGeneratorMovesThem() {
    SoftAssertions all = new SoftAssertions();
    for (List<String> row : Vectors.rows("front-routes.tsv")) {
      SiteGenerator generator = SiteGenerator.of(row.get(0)).orElseThrow();
      int colon = row.get(2).indexOf(": ");
      Map<String, String> front =
          colon < 0
              ? Map.of()
              : Map.of(row.get(2).substring(0, colon), row.get(2).substring(colon + 2));
      String page = decoded(new Links(generator, null, null).page(row.get(1), "", front));
      // A page without an extension is served from the file with one.
      String file =
          page.isEmpty() || page.endsWith("/") || page.contains(".") ? page : page + ".html";
      all.assertThat(file).as(String.join(" ", row)).isEqualTo(decoded(row.get(3)));
    }
    all.assertAll();
  }

  @Test
  void thereAreManyPaths() {
    assertThat(routes(SiteGenerator.MKDOCS)).hasSizeGreaterThan(50);
  }

  private static Map<String, List<String>> routes(SiteGenerator preset) {
    return Vectors.read(preset.key() + "-routes.tsv");
  }

  private static String decoded(String url) {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
