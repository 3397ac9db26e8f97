package dev.haru.course.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.pairing.HeaviestChain.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaviestChainTest {

  @Test
  void oneHeavyPairOutweighsTwoLightOnes() {
    Pair heavy = new Pair(0, 2, 3);

    assertThat(HeaviestChain.of(List.of(new Pair(0, 0, 1), heavy, new Pair(1, 1, 1)), 3))
        .containsExactly(heavy);
    assertThat(HeaviestChain.of(List.of(), 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void noOtherChainIsHeavier(int seed) {
    Random random = new Random(seed);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      pairs.add(new Pair(random.nextInt(9), random.nextInt(9), 1 + random.nextInt(5)));
    }

    List<Pair> chain = HeaviestChain.of(pairs, 9);

    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i).left()).isGreaterThan(chain.get(i - 1).left());
      assertThat(chain.get(i).right()).isGreaterThan(chain.get(i - 1).right());
    }
    assertThat(chain.stream().mapToDouble(Pair::weight).sum()).isEqualTo(best(pairs, -1, -1));
  }

  private static double best(List<Pair> pairs, int left, int right) {
    double[][] best = new double[11][11];
    for (int l = 8; l >= 0; l--) {
      for (int r = 8; r >= 0; r--) {
        best[l][r] = Math.max(best[l + 1][r], best[l][r + 1]);
        for (Pair pair : pairs) {
          if (pair.left() == l && pair.right() == r) {
            best[l][r] = Math.max(best[l][r], pair.weight() + best[l + 1][r + 1]);
          }
        }
      }
    }
    return best[left + 1][right + 1];
  }
}
