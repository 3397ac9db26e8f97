package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.kit.Token;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The everyday dictionary follows the rules stated in its first lines. */
class EverydayDictionaryTest {

  private static final List<EverydayDictionary.Entry> ENTRIES = EverydayDictionary.entries();

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();
  private static final Analyzer MAIN = ANALYZERS.of(Analyzers.MAIN);

  @Test
  void everyLineHasTwoColumnsInNfc() {
    String file = new String(EverydayDictionary.bytes(), StandardCharsets.UTF_8);
    assertThat(file).isEqualTo(Normalizer.normalize(file, Normalizer.Form.NFC)).endsWith("\n");
    assertThat(file.lines().filter(EverydayDictionaryTest::isEntry))
        .hasSize(ENTRIES.size())
        .hasSizeGreaterThan(2000)
        .allMatch(line -> line.matches("[^\t;]+\t[^\t]+"))
        .noneMatch(line -> line.matches(".*(  | \t|\t |; | ;|;;).*"));
  }

  @Test
  void wordsAreSortedWithinASection() {
    String last = "";
    String file = new String(EverydayDictionary.bytes(), StandardCharsets.UTF_8);
    for (String line : file.lines().toList()) {
      String word = isEntry(line) ? line.substring(0, line.indexOf('\t')) : "";
      assertThat(word.isEmpty() || word.compareTo(last) > 0)
          .as("%s before %s", last, word)
          .isTrue();
      last = word;
    }
  }

  @Test
  void noWordStandsTwiceOrInTheItDictionary() {
    Set<String> words =
        ItDictionary.entries().stream().map(ItDictionary.Entry::word).collect(Collectors.toSet());
    assertThat(ENTRIES)
        .allSatisfy(entry ->
            assertThat(words.add(entry.korean().replace(" ", ""))).as(entry.korean()).isTrue());
  }

  @Test
  void englishIsLowerCaseWithoutRepetition() {
    assertThat(ENTRIES)
        .allSatisfy(entry ->
            assertThat(entry.english())
                .as(entry.korean())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(english -> english.equals(english.toLowerCase(Locale.ROOT)))
                .allMatch(english -> english.matches("[a-z0-9'&/. -]+")));
  }

  @Test
  void koreanIsLowerCaseHangul() {
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
    assertThat(Synonyms.ofEveryday().of(korean)).contains(english);
    assertThat(Synonyms.ofEveryday().of(english).stream().map(each -> each.replace(" ", "")))
        .contains(korean.replace(" ", ""));
  }

  private static boolean isEntry(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
