package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remembered terms are those that the analyzer makes, whatever was analyzed before. */
class RecentTermsTest {

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();

  private final RecentTerms recent = new RecentTerms();

  private static List<TechnicalTokenizer.Term> terms(
      TermSource source, String group, String stretch) {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    source.forEach(ANALYZERS.of(group), stretch, terms::add);
    return terms;
  }

  private void assertSame(String group, String stretch) {
    assertThat(terms(recent, group, stretch))
        .isEqualTo(terms(TermAnalyzer::forEach, group, stretch));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "docker run && echo", "로드 밸런싱은 쉽다", "los contenedores", "Häuser"})
  void sameTermsAgainAndInEachGroup(String stretch) {
    for (String group : List.of(Analyzers.MAIN, "es", "de", Analyzers.MAIN, "es")) {
      assertSame(group, stretch);
    }
  }

  @Test
  void manyStretchesTakeOneAnothersPlace() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 3000; i++) {
        assertSame(Analyzers.MAIN, "node-" + i + ".example");
      }
    }
  }

  @Test
  void longStretchIsNotKept() {
    assertSame(Analyzers.MAIN, "container ".repeat(1000));
  }
}
