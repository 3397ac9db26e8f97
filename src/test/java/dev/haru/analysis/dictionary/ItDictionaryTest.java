package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.kit.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The IT dictionary's own rules; {@link DictionaryFileTest} has those of both. */
class ItDictionaryTest {

  /** To the tokenizer a prefix and an adverb if they stand alone. */
  private static final Set<String> PARTS_THAT_ONLY_STAND_IN_COMPOUNDS = Set.of("고", "우선");

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();
  private static final Analyzer MAIN = ANALYZERS.lucene(Analyzers.MAIN);

  @Test
  void noWordStandsTwiceOrIsASingleSyllable() {
    Set<String> words = new HashSet<>();
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      assertThat(words.add(entry.word())).as(entry.word()).isTrue();
      assertThat(entry.word()).hasSizeGreaterThan(1).doesNotContainAnyWhitespaces();
    }
  }

  @Test
  void partsMakeUpTheWord() {
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      if (!entry.parts().isEmpty()) {
        assertThat(entry.parts().split(" ")).as(entry.word()).hasSizeGreaterThan(1);
        assertThat(entry.parts().replace(" ", "")).isEqualTo(entry.word());
      }
    }
  }

  @Test
  void everyWordIsReadAsItselfOrItsParts() {
    Map<String, List<String>> expected = new TreeMap<>();
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      expected.put(entry.word(), terms(entry));
    }
    assertThat(read(expected.keySet())).isEqualTo(expected);
  }

  @Test
  void everyPartIsAWordOfItsOwn() {
    Map<String, List<String>> expected = new TreeMap<>();
    ItDictionary.entries().stream()
        .flatMap(entry -> terms(entry).stream())
        .filter(part -> !PARTS_THAT_ONLY_STAND_IN_COMPOUNDS.contains(part))
        .forEach(part -> expected.put(part, List.of(part)));
    assertThat(read(expected.keySet())).isEqualTo(expected);
  }

  @Test
  void particleAfterAWordIsNotPartOfIt() {
    Map<String, List<String>> expected = new TreeMap<>();
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      for (String particle : particles(entry.word())) {
        expected.put(entry.word() + particle, terms(entry));
      }
    }
    assertThat(read(expected.keySet())).isEqualTo(expected);
  }

  private static Map<String, List<String>> read(Set<String> texts) {
    Map<String, List<String>> read = new TreeMap<>();
    texts.forEach(text -> read.put(text, words(text)));
    return read;
  }

  /** Returns the terms of a text without those within a word. */
  private static List<String> words(String text) {
    return Token.terms(MAIN, text).stream().filter(term -> !term.startsWith("*")).toList();
  }

  private static List<String> particles(String word) {
    int last = (word.charAt(word.length() - 1) - '가') % 28; // the final consonant, 0 for none
    String common = " 의 에 에서 에서는 도 만 부터 까지 처럼";
    String own = last == 0 ? "는 가 를 와 나 라는" : "은 이 을 과 이나 이라는";
    String by = last == 0 || last == 8 ? " 로" : " 으로"; // 8: ㄹ
    return Arrays.asList((own + by + common).split(" "));
  }

  private static List<String> terms(ItDictionary.Entry entry) {
    return entry.parts().isEmpty() ? List.of(entry.word()) : List.of(entry.parts().split(" "));
  }
}
