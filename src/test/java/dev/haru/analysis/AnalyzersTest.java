package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.kit.Token;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzersTest {

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();

  @ParameterizedTest
  @CsvSource({
    "ko, ''",
    "en, ''",
    "de, de",
    "de-at, de",
    "ru, ''",
    "hi, ''",
    "ja, ja",
    "zh, zh",
    "zh-cn, zh",
    "zh-hans, zh",
    "zh-tw, zh-tw",
    "zh-hk, zh-tw",
    "zh-hant, zh-tw",
    "es, es",
    "fr, fr",
    "pl, pl",
    "pt, pt",
    "pt-br, pt",
    "tr, tr",
    "vi, vi",
    "fr-ca, fr",
    "ko-kr, ''",
    "xx, ''"
  })
  void everyLanguageHasAnAnalyzerGroup(String language, String group) {
    assertThat(Analyzers.group(language)).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The servers are behind a load balancer and that is how we serve all of them. | ko | ''
          서버는 로드 밸런서 뒤에 있습니다. | en | ''
          서버는 로드 밸런서 뒤에 있습니다. | fr | ''
          Les serveurs sont dans la même zone et nous les relions avec une passerelle. | fr | fr
          The servers are in the same zone and we connect them with a gateway. | fr | ''
          Die Server sind in dem Netz und wir verbinden sie mit einem Gateway. | de | de
          Die Server sind in dem Netz und wir verbinden sie mit einem Gateway. | en | de
          Los servidores están en la misma zona y los conectamos con una pasarela. | es | es
          Os servidores não estão na mesma zona, mas são uma parte da rede. | pt-br | pt
          Serwery są w tej samej sieci, a która z nich jest dla nas, to się okaże. | pl | pl
          Sunucular aynı ağda ve bu ağ için bir geçit olarak kullanılan makine var. | tr | tr
          Các máy chủ của chúng ta có trong một mạng và được nối với nhau. | vi | vi
          サーバーは同じネットワークにあります。 | ja | ja
          我们的服务器在同一个网络中。 | zh-cn | zh
          我們的伺服器在同一個網路中。 | zh-tw | zh-tw
          我们的服务器在同一个网络中。 | en | zh
          Docker Kubernetes Terraform | fr | fr
          Docker Kubernetes Terraform | ko | ''
          --- | ja | ja
          """)
  void paragraphGoesToTheGroupOfTheLanguageThatItIsWrittenIn(
      String text, String expected, String group) {
    assertThat(Analyzers.groupOf(text, expected)).isEqualTo(group);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja    | コンテナを運用しています  | コンテナ 運用
          zh    | 我们学习负载均衡          | 我们 学习 负载 均衡
          zh-tw | 負載平衡                  | 負載 載平 平衡
          de    | die Häuser der Straße      | haus strass
          es    | los servidores corriendo  | servidor corriend
          fr    | l'équipe des serveurs     | equip serveu
          pl    | kontenerów                | kontener
          pt    | os servidores da rede     | servidor red
          tr    | sunucularımızda           | sunucu
          vi    | máy chủ                   | máy chủ
          """)
  void everyGroupHasAnAnalyzerOfItsOwn(String group, String text, String terms) {
    assertThat(Token.terms(ANALYZERS.lucene(group), text)).isEqualTo(List.of(terms.split(" ")));
  }

  @Test
  void unknownGroupIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> ANALYZERS.of("xx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx");
  }

  @Test
  void analyzerIsMadeOnce() {
    Analyzer analyzer = ANALYZERS.lucene("fr");
    assertThat(ANALYZERS.lucene("fr")).isSameAs(analyzer);
  }
}
