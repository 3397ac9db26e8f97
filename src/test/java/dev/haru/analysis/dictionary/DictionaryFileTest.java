package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules stated in the first lines of both dictionaries. */
class DictionaryFileTest {

  private static final String IT = "it-dictionary.tsv";
  private static final String EVERYDAY = "everyday-dictionary.tsv";

  @ParameterizedTest
  @CsvSource({IT + ", 3, [^\t;]+\t[^\t]*\t[^\t]*", EVERYDAY + ", 2, [^\t;]+\t[^\t]+"})
  void everyLineHasTheSameColumnsInNfc(String name, int columns, String entry) {
    String file = text(name);
    assertThat(file).isEqualTo(Normalizer.normalize(file, Normalizer.Form.NFC)).endsWith("\n");
    assertThat(file.lines().filter(DictionaryFileTest::isEntry))
        .hasSize(DictionaryFile.entries(name).size())
        .hasSizeGreaterThan(2000)
        .allMatch(line -> line.matches(entry))
        .noneMatch(line -> line.matches(".*(  | \t|\t |; | ;|;;).*"));
    assertThat(DictionaryFile.entries(name)).allMatch(each -> each.length == columns);
  }

  @ParameterizedTest
  @ValueSource(strings = {IT, EVERYDAY})
  void wordsAreSortedWithinASection(String name) {
    String last = "";
    for (String line : text(name).lines().toList()) {
      String word = isEntry(line) ? line.substring(0, line.indexOf('\t')) : "";
      assertThat(word.isEmpty() || word.compareTo(last) > 0)
          .as("%s before %s", last, word)
          .isTrue();
      last = word;
    }
  }

  @ParameterizedTest
  @CsvSource({IT + ", \\p{ASCII}+", EVERYDAY + ", [a-z0-9'&/. -]+"})
  void englishIsLowerCaseWithoutRepetition(String name, String word) {
    assertThat(DictionaryFile.entries(name))
        .allSatisfy(columns ->
            assertThat(DictionaryFile.alternatives(columns[columns.length - 1]))
                .as(columns[0])
                .doesNotHaveDuplicates()
                .allMatch(english -> english.equals(english.toLowerCase(Locale.ROOT)))
                .allMatch(english -> english.matches(word)));
  }

  private static String text(String name) {
    return new String(DictionaryFile.bytes(name), StandardCharsets.UTF_8);
  }

  private static boolean isEntry(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
