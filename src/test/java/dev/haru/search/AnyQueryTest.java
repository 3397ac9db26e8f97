package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.AnyText;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers or one-sentence refusals for arbitrary texts, in a course of many languages.
 *
 * <p>{@code -Dharu.texts=100000} tries more texts than a normal build.
 */
@Tag("slow")
class AnyQueryTest {

  private static final int TEXTS = Integer.getInteger("haru.texts", 150);

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (String lang : List.of("ko", "ja", "zh-cn", "de", "fr", "pt-br", "vi", "uk", "ar", "th")) {
      String word = lang.equals("ja") ? "運用の自動化" : lang.startsWith("zh") ? "自动化 容器" : "docker";
      course.with(lang + "/day01.md", "# Day 1: " + word + " " + lang + "\n\n" + word + " git.\n");
    }
    course.with("day01.md", "# Day 1: Load balancing\n\nA load balancer. `docker ps -a`\n");
    course.with("day02.md", "# 2일차: 쿠버네티스와 도커\n\n쿠버네티스, 컨테이너, 로드 밸런서.\n");
    engine = TestEngine.of(course);
  }

  @Test
  void anyTextIsAnswered(TestReporter reporter) {
    AnyText texts = new AnyText(14);
    for (int script = 0; script < texts.scriptCount(); script++) {
      answer(texts.ofScript(script));
    }
    for (int i = 0; i < TEXTS; i++) {
      answer(texts.next());
    }
    reporter.publishEntry("texts", String.valueOf(texts.scriptCount() + TEXTS));
  }

  private static void answer(String text) {
    try {
      engine.engine().search(new SearchRequest(text, Filters.NONE, null, 10, 0, true));
      engine.engine().suggest(SuggestRequest.of(text));
    } catch (InvalidQuery e) {
      assertThat(e.getMessage()).isNotBlank();
    } catch (RuntimeException e) {
      throw new AssertionError("failed for " + escaped(text), e);
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04X", c)));
    return escaped.toString();
  }

  /** Includes the texts that Lucene once rejected for having too many clauses. */
  @ParameterizedTest
  @CsvSource({
    "4E00, '', 500",
    "4E00, ' ', 250",
    "AC00, ' ', 250",
    "30A1, ' ', 250",
    "0E01, ' ', 250",
    "4E00, '\" \"', 120",
    "AC00, ' -', 160",
    "0061, ':', 250"
  })
  void textOfManyWordsIsAnswered(String first, String between, int words) {
    int from = Integer.parseInt(first, 16);
    StringBuilder text = new StringBuilder(between.strip());
    for (int i = 0; i < words; i++) {
      text.append((char) (from + i % (from < 0x1000 ? 26 : 1_000) * 7 % 2_000)).append(between);
    }
    answer(text.substring(0, Math.min(500, text.length())));
  }

  @Test
  void firstWordsOfLongTextAreSearchedFor() {
    StringBuilder text = new StringBuilder("自动化 ");
    while (text.length() < 490) {
      text.append((char) (0x4E00 + 7 * text.length()));
    }
    assertThat(engine.places(text.toString())).contains("zh-cn/day01.md:1");
  }

  @Test
  void phrasesBeyondAreWords() {
    String before = "\"git\" ".repeat(8);
    assertThat(engine.places(before + "\"load git\"")).isNotEmpty();
    assertThat(engine.places("\"git\" \"load git\"")).isEmpty();
  }

  @Test
  void whateverIsLeftOutIsLeftOut() {
    StringBuilder without = new StringBuilder();
    for (int i = 0; without.length() < 480; i++) {
      without.append("-z").append(i).append(' ');
    }
    assertThat(engine.places("docker " + without)).isNotEmpty();
    assertThat(engine.places("docker " + without + "-git"))
        .isEqualTo(engine.places("docker -git"))
        .isNotEqualTo(engine.places("docker"));
  }
}
