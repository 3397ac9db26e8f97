package dev.haru.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntCounterTest {

  @Test
  void countsAsAMapDoes() {
    Random random = new Random(7);
    LongIntCounter counts = new LongIntCounter();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long pair = (long) random.nextInt(300) << Integer.SIZE | random.nextInt(300);
      boolean isNew = expected.merge(pair, 1, Integer::sum) == 1;
      assertThat(counts.add(pair)).isEqualTo(isNew);
    }
    Map<Long, Integer> counted = new HashMap<>();
    counts.forEach((pair, count) -> assertThat(counted.put(pair, count)).isNull());

    assertThat(counted).isEqualTo(expected);
  }
}
