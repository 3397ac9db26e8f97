package dev.haru.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Today we look at how a container is built and what it is for.",
        "ko|오늘은 Docker Container를 build하는 방법과 그 이유를 살펴봅니다.",
        "ko|Kubernetes Deployment ReplicaSet 하나를 만들어 봅시다",
        "ja|今日はDockerコンテナの作り方を見ていきましょう。",
        "zh|今天我们来看看如何构建一个容器。",
        "ru|Сегодня мы посмотрим, как собрать контейнер Docker.",
        "el|Σήμερα θα δούμε πώς φτιάχνεται ένα κοντέινερ Docker.",
        "he|היום נראה איך בונים קונטיינר של Docker.",
        "hi|आज हम देखेंगे कि Docker कंटेनर कैसे बनता है।",
        "es|Hoy vamos a ver cómo se construye un contenedor y para qué sirve en la nube.",
        "fr|Aujourd'hui nous allons voir comment construire un conteneur dans le nuage avec les"
            + " autres.",
        "de|Heute sehen wir, wie ein Container gebaut wird und was er in der Cloud ist, nicht"
            + " mehr.",
        "it|Oggi vediamo come si costruisce un container e anche a che cosa serve nella cloud, non"
            + " più.",
        "pt|Hoje vamos ver como se constrói um contêiner e para que ele serve, mas não na nuvem.",
        "pl|Dzisiaj zobaczymy, jak się buduje kontener i do czego jest przydatny, oraz co nie jest"
            + " w nim.",
        "tr|Bugün bir konteyner nasıl yapılır ve ne için kullanılır, daha sonra bu konuyu da"
            + " göreceğiz.",
        "vi|Hôm nay chúng ta sẽ xem cách xây dựng một container và những gì của nó được dùng cho"
            + " đám mây."
      })
  void runningTextTellsItsLanguage(String language, String text) {
    assertThat(LanguageGuess.of(text, "en")).isEqualTo(language);
    assertThat(LanguageGuess.of(text, "ko")).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "1 2 3 … 🚀", "Docker Kubernetes Terraform", "kubectl get pods"})
  void whatDoesNotTellStaysWithTheExpectedOne(String text) {
    assertThat(LanguageGuess.of(text, "ko")).isEqualTo("ko");
    assertThat(LanguageGuess.of(text, "pt-br")).isEqualTo("pt-br");
  }

  @ParameterizedTest
  @CsvSource({
    "今天我们来看看, zh-tw, zh-tw",
    "今日開発環境構築, ja, ja",
    "今天我们来看看, ko, zh",
    "Сьогодні контейнер, uk, uk",
    "Сегодня контейнер, en, ru",
    "오늘의 컨테이너, ko-kr, ko-kr",
    "امروز یک کانتینر, fa, fa",
    "Hoje vamos ver como se constrói um contêiner e não na nuvem, pt-br, pt-br"
  })
  void theExpectedOneDecidesBetweenLanguagesOfOneScript(
      String text, String expected, String language) {
    assertThat(LanguageGuess.of(text, expected)).isEqualTo(language);
  }

  @Test
  void aFewForeignWordsDoNotDecide() {
    assertThat(
            LanguageGuess.of("The word 하루 means a day, and this is all that it says of it.", "en"))
        .isEqualTo("en");
    assertThat(LanguageGuess.of("오늘의 명언: to be or not to be. 내일 다시 만나요.", "en")).isEqualTo("ko");
  }

  @Test
  void halfACharacterIsNoReasonToFail() {
    assertThat(LanguageGuess.of("the \uD83D and \uDE00", "en")).isEqualTo("en");
  }
}
