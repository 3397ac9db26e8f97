package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.kit.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The everyday dictionary's own rules; {@link DictionaryFileTest} has those of both. */
class EverydayDictionaryTest {

  private static final List<EverydayDictionary.Entry> ENTRIES = EverydayDictionary.entries();

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();
  private static final Analyzer MAIN = ANALYZERS.lucene(Analyzers.MAIN);

  @Test
  void noWordStandsTwiceOrInTheItDictionary() {
    Set<String> words =
        ItDictionary.entries().stream().map(ItDictionary.Entry::word).collect(Collectors.toSet());
    assertThat(ENTRIES)
        .allSatisfy(entry ->
            assertThat(words.add(entry.korean().replace(" ", ""))).as(entry.korean()).isTrue());
  }

  @Test
  void everyWordHasEnglish() {
    assertThat(ENTRIES).noneMatch(entry -> entry.english().isEmpty());
  }

  @Test
  void koreanIsHangul() {
    assertThat(ENTRIES).allMatch(entry -> entry.korean().matches("[가-힣]+( [가-힣]+)*"));
  }

  @Test
  void analysisLeavesTermsOfEveryWord() {
    assertThat(ENTRIES)
        .allSatisfy(
            entry -> assertThat(Token.terms(MAIN, entry.korean())).as(entry.korean()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "글꼴, font",
    "바닥글, footer",
    "이진 힙, binary heap",
    "이진힙, binary heap",
    "목차, table of contents"
  })
  void wordsAreLookedUpInBothDirectionsWithoutTheirSpaces(String korean, String english) {
    assertThat(Dictionaries.own().everyday().of(korean)).contains(english);
    assertThat(
            Dictionaries.own().everyday().of(english).stream().map(each -> each.replace(" ", "")))
        .contains(korean.replace(" ", ""));
  }
}
