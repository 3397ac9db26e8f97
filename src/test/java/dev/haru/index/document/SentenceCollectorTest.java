package dev.haru.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.glossary.Passage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentenceCollectorTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @Test
  void textIsSplitAtTheEndsOfSentencesAndAtLines() {
    assertThat(of("en", "Docker runs. Podman runs\nBoth stop!"))
        .containsExactly(
            List.of(List.of("docker", "runs")),
            List.of(List.of("podman", "runs")),
            List.of(List.of("stop")));
  }

  @Test
  void sentenceWithoutWordsKeepsItsPlace() {
    assertThat(of("en", "Yes: 1. 2. Images."))
        .containsExactly(List.of(List.of("yes")), List.of(), List.of(), List.of(List.of("images")));
  }

  @Test
  void commasAndFunctionWordsPartWhatStandsSideBySide() {
    assertThat(of("en", "load balancers, proxy servers and rate limits"))
        .containsExactly(
            List.of(
                List.of("load", "balancers"),
                List.of("proxy", "servers"),
                List.of("rate", "limits")));
  }

  @Test
  void paragraphInAnotherLanguageIsLeftOut() {
    SentenceCollector sentences = new SentenceCollector("ko");
    write(sentences, "This paragraph was not translated, and it is still in English.");
    write(sentences, "이 문단은 번역되었습니다.");
    assertThat(sentences.texts()).hasSize(1);
  }

  private static List<List<List<String>>> of(String language, String text) {
    SentenceCollector sentences = new SentenceCollector(language);
    write(sentences, text);
    return sentences.texts().get(0).stream().map(Passage::runs).toList();
  }

  private static void write(SentenceCollector sentences, String text) {
    sentences.begin(text);
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String term = words.group().toLowerCase(java.util.Locale.ROOT);
      sentences.add(term, words.start(), words.end(), 1, 1);
    }
    sentences.end();
  }
}
