package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedStringTableTest {

  /** Keys that are prefixes of one another, that sort before a tab, and that are beyond the BMP. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "a", List.of("1"),
          "ab", List.of("2", "3"),
          "a b", List.of(),
          "", List.of("nothing"),
          "로드", List.of("load"),
          "로드밸런싱", List.of("load balancing", "부하 분산"),
          "!", List.of("shell"),
          "😀", List.of("face"));

  private final SortedStringTable table = SortedStringTable.of(VALUES);

  @Test
  void hasWhatItWasMadeOf() {
    assertThat(table).isEqualTo(VALUES);
    VALUES.forEach((key, values) -> assertThat(table.get(key)).as(key).isEqualTo(values));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b", "abc", "a ", "로", "로드밸", "로드밸런싱을", "~", "\t1"})
  void hasNothingElse(String key) {
    assertThat(table.get(key)).isNull();
    assertThat(table.containsKey(key)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"로, 2", "로드밸, 1", "a, 3", "'', 8", "b, 0", "😀, 1", "~, 0"})
  void hasTheKeysThatBeginWithAPrefix(String prefix, int keys) {
    Map<String, List<String>> found = new HashMap<>();
    table.beginningWith(prefix, found::put);
    assertThat(found).hasSize(keys);
    assertThat(VALUES).containsAllEntriesOf(found);
    assertThat(found.keySet()).allMatch(key -> key.startsWith(prefix));
  }

  @Test
  void emptyTableHasNothing() {
    assertThat(SortedStringTable.of(Map.of())).isEmpty();
    assertThat(SortedStringTable.of(Map.of()).get("a")).isNull();
  }
}
