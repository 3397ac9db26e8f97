package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches in the other languages that have their own analyzers. */
class OtherLanguagesTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("day01.md", "# Networks\n\nThe servers share the work of the day.\n")
            .with("fr/day01.md", "# Réseaux\n\nL'équilibrage de charge répartit les requêtes.\n")
            .with("ja/day01.md", "# ネットワーク\n\n負荷分散はリクエストを複数のサーバーに分けます。\n")
            .with("zh_cn/day01.md", "# 网络\n\n负载均衡把请求分给多台服务器。\n")
            .with("es/day01.md", "# Redes\n\nLos servidores están en la misma sala con nosotros.\n")
            .with("pl/day02.md", "# Sieci\n\nSerwery są w jednym pokoju, ale nie w każdym.\n")
            .with("pt-br/day02.md", "# Redes\n\nOs servidores não estão na mesma sala que você.\n")
            .with("tr/day02.md", "# Ağlar\n\nSunucular bir odada ve çok ama sessiz.\n")
            .with(
                "de/day03.md", "# Netze\n\nDie Server stehen in den Häusern und nicht im Keller.\n")
            .with("vi/day02.md", "# Mạng\n\nCác máy chủ được đặt trong một phòng và không ồn.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "équilibrage, fr/day01.md:1",
    "requête, fr/day01.md:1",
    "負荷分散, ja/day01.md:1",
    "リクエストを分ける, ja/day01.md:1",
    "负载均衡, zh_cn/day01.md:1",
    "misma, es/day01.md:1",
    "pokój, pl/day02.md:1",
    "você, pt-br/day02.md:1",
    "odada, tr/day02.md:1",
    "Haus, de/day03.md:1",
    "Häuser, de/day03.md:1",
    "máy chủ, vi/day02.md:1"
  })
  void sectionIsFoundInItsLanguage(String query, String place) {
    assertThat(engine.places(query)).first().isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"équilibrage de charge\"', fr/day01.md:1",
    "'\"負荷分散\"', ja/day01.md:1",
    "'\"负载均衡\"', zh_cn/day01.md:1",
    "'\"máy chủ\"', vi/day02.md:1",
    "'\"na mesma sala\"', pt-br/day02.md:1"
  })
  void phraseIsFoundThoughLittleWordsAreNotIndexed(String query, String place) {
    assertThat(engine.places(query)).containsExactly(place);
  }

  @Test
  void matchesAreHighlighted() {
    Hit french = engine.search("requête").hits().get(0);
    assertThat(TestEngine.highlighted(french)).containsExactly("requêtes");
    Hit japanese = engine.search("負荷分散").hits().get(0);
    assertThat(String.join("", TestEngine.highlighted(japanese))).isEqualTo("負荷分散");
  }

  @Test
  void editionsInAllLanguagesAreOneHit() {
    Hit hit = engine.search("servers").hits().get(0);
    assertThat(hit.lang()).isEqualTo("en");
    assertThat(hit.translations())
        .extracting(Hit.Translation::lang)
        .containsExactly("es", "fr", "ja", "zh-cn");
  }

  @ParameterizedTest
  @CsvSource({"zh, zh_cn/day01.md:1", "zh-cn, zh_cn/day01.md:1", "pt, pt-br/day02.md:1"})
  void languageFilterTakesInItsRegions(String lang, String place) {
    String query = lang.startsWith("zh") ? "服务器" : "servidores";
    assertThat(TestEngine.places(engine.search(query, TestEngine.inLanguage(lang))))
        .containsExactly(place);
  }
}
