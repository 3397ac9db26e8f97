package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Technical words stay whole in the languages that have analyzers of their own. */
class TechnicalWordsInEveryLanguageTest {

  private static final List<String> WORDS =
      List.of(
          "k8s",
          "C++",
          "10.0.0.0/16",
          "--dry-run",
          "node.js",
          "kube-apiserver",
          "v1.21",
          "K10",
          ".gitignore",
          "/etc/hosts",
          "my_app.service",
          "ec2",
          "http2");

  /** A sentence of each language around a word. */
  private static final Map<String, String> SENTENCES =
      new TreeMap<>(
          Map.of(
              "es", "Hoy usamos %s en los servidores de la empresa.",
              "fr", "Nous utilisons %s pour les serveurs de la maison.",
              "de", "Wir benutzen heute %s auf den Servern und nicht im Keller.",
              "pl", "Używamy dzisiaj %s na serwerach, które są w pokoju.",
              "pt-br", "Hoje nós usamos %s nos servidores que não estão na sala.",
              "tr", "Bugün sunucular için %s ve daha çok araç kullanıyoruz.",
              "vi", "Hôm nay chúng ta dùng %s để quản lý các máy chủ.",
              "ja", "今日はサーバーで%sを使います。",
              "zh_cn", "今天我们在服务器上使用%s来管理。",
              "zh_tw", "今天我們在伺服器上使用%s來管理。"));

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    SENTENCES.forEach((language, sentence) -> {
      for (int i = 0; i < WORDS.size(); i++) {
        String text = sentence.replace("%s", WORDS.get(i));
        course.with(language + "/word" + i + ".md", "# Texto\n\n" + text + "\n");
      }
      String parts = "K C 10 0 16 dry run node js kube apiserver Day21 1 21 C:\\ etc hosts my 8";
      course.with(language + "/parts.md", "# Texto\n\n" + sentence.replace("%s", parts) + "\n");
    });
    engine = TestEngine.of(course);
  }

  static Stream<Arguments> wordsOfLanguages() {
    List<Arguments> all = new ArrayList<>();
    for (String language : SENTENCES.keySet()) {
      for (int i = 0; i < WORDS.size(); i++) {
        all.add(Arguments.of(language, WORDS.get(i), language + "/word" + i + ".md"));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("wordsOfLanguages")
  void wordComesFirst(String language, String word, String path) {
    Filters filter = Filters.ofLanguage(language.replace('_', '-'));
    List<Hit> hits = engine.search(word, filter).hits();
    assertThat(hits).extracting(Hit::path).first().isEqualTo(path);
    assertThat(TestEngine.highlighted(hits.get(0))).contains(word);
  }
}
