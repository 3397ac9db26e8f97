package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link is stored without its anchor, which is stored beside it. */
class AnchoredLinkTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "DOCSIFY, -, 로드-밸런싱, https://a.example/#/ko/day02?id=<",
        "DOCUSAURUS, -, load-balancing, https://a.example/ko/day02#<",
        "DOCUSAURUS, -, '', https://a.example/ko/day02",
        "MKDOCS, -, c, https://a.example/ko/day02/#<",
        "PLAIN, '{pathNoExt}?at={anchor}&line={line}', c, https://a.example/ko/day02?at=c&line=7",
        "PLAIN, '{pathNoExt}/{anchor}', 'a b<', https://a.example/ko/day02/<"
      })
  void isWholeAgain(SiteGenerator preset, String template, String anchor, String kept) {
    Links links = new Links(preset, "https://a.example/", template);
    String url = links.url("ko/day02.md", anchor, 7);
    String brief = AnchoredLink.brief(url, anchor);
    assertThat(brief).isEqualTo(kept);
    assertThat(AnchoredLink.whole(brief, anchor)).isEqualTo(url);
  }
}
