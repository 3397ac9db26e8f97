package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value is computed once, until another key evicts it. */
class LossyCacheTest {

  private final List<Integer> asked = new ArrayList<>();
  private final LossyCache<Integer, String> lossyCache = new LossyCache<>(4);

  private String value(int key) {
    return lossyCache.of(
        key,
        each -> {
          asked.add(each);
          return each == 0 ? null : "value " + each;
        });
  }

  @Test
  void valueIsFoundOutOnceEvenWhereThereIsNone() {
    assertThat(value(1)).isEqualTo("value 1").isEqualTo(value(1));
    assertThat(value(0)).isNull();
    assertThat(value(0)).isNull();
    assertThat(asked).containsExactly(1, 0);
  }

  @Test
  void keysOfOnePlaceAreNotTakenForEachOther() {
    assertThat(List.of(value(1), value(5), value(-3), value(1)))
        .containsExactly("value 1", "value 5", "value -3", "value 1");
    assertThat(asked).containsExactly(1, 5, -3, 1);
  }
}
