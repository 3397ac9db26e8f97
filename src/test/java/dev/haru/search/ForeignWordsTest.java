package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of other languages while they are typed, and slips that only look like such words. */
class ForeignWordsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with("day01.md", "# Docker", "The containers of kubernetes have many options.")
                .with(
                    "day02.md",
                    "# Content",
                    "The network and the prometheus of the content: active, at a cost. Copies of"
                        + " nodes and services.")
                .with(
                    "es/day03.md",
                    "# Los contenedores",
                    "Los contenedores de docker y la gestión de la configuración en kubernetes son"
                        + " opcionales y su coste es activo. Las copias de los nodos son parte del"
                        + " servicio.")
                .with(
                    "fr/day04.md",
                    "# Les réseaux",
                    "Les options de kubernetes et de docker sont dans le fonctionnement du réseau.")
                .with("pt-br/day05.md", "# Redes", "Os options do docker e do kubernetes não são.")
                .with(
                    "tr/day06.md", "# Ağlar", "Sunucular bir odada ve çok ama sessiz. Docker leri.")
                .with("pl/day07.md", "# Sieci", "Serwery są w jednym pokoju, ale nie w każdym.")
                .with("vi/day08.md", "# Mạng", "Các máy chủ được đặt trong một phòng nhưng.")
                .with("ja/day09.md", "# ネットワーク", "クラウドのコンテナは便利です。"));
  }

  @ParameterizedTest
  @CsvSource({
    "contene, es/day03.md:1",
    "contenedo, es/day03.md:1",
    "gesti, es/day03.md:1",
    "gestió, es/day03.md:1",
    "configuraci, es/day03.md:1",
    "foncti, fr/day04.md:1",
    "résea, fr/day04.md:1",
    "sunucu, tr/day06.md:1",
    "sess, tr/day06.md:1",
    "serwe, pl/day07.md:1",
    "máy ch, vi/day08.md:1",
    "クラウ, ja/day09.md:1",
    "コンテ, ja/day09.md:1",
    "ネットワー, ja/day09.md:1",
    "activo, es/day03.md:1",
    "copias, es/day03.md:1",
    "nodos, es/day03.md:1",
    "servicio, es/day03.md:1",
    "leri, tr/day06.md:1",
    "coste, es/day03.md:1",
    "contenedor, es/day03.md:1",
    "réseaux, fr/day04.md:1"
  })
  void beginningOrOtherFormFindsTheWordAndIsNotCorrected(String query, String place) {
    SearchResponse response = engine.search(query);
    assertThat(TestEngine.places(response)).first().isEqualTo(place);
    assertThat(response.corrections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"conta, day01.md:1", "netw, day02.md:1", "prome, day02.md:1", "cont, day02.md:1"})
  void beginningOfAnEnglishWordIsEnglish(String query, String place) {
    assertThat(engine.places(query)).first().isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"kubernetees, kubernetes", "kuubernetes, kubernetes", "optiions, options"})
  void slipWithTheStemOfTheWordThatWasMeantIsCorrected(String query, String meant) {
    SearchResponse response = engine.search(query);
    assertThat(response.corrections()).extracting(Correction::to).containsExactly(meant);
    assertThat(TestEngine.places(response)).containsExactlyElementsOf(engine.places(meant));
  }

  @ParameterizedTest
  @CsvSource({"kubernetis, kubernetes", "dockar, docker"})
  void slipThatMayBeAnotherFormIsAsked(String query, String meant) {
    SearchResponse response = engine.search(query);
    assertThat(response.corrections()).isEmpty();
    assertThat(response.didYouMean()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker leri", "leri docker", "LERİ", "ları"})
  void aWordThatIsOnlyAnEndingIsAnalyzed(String query) {
    assertThat(engine.search(query).corrections()).isEmpty();
  }
}
