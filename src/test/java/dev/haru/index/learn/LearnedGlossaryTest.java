package dev.haru.index.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedGlossaryTest {

  private static final LearnedGlossary GLOSSARY =
      LearnedGlossary.of(
          Map.of(
              new LanguagePair("en", "ko"),
              List.of(
                  new Translation(List.of("load", "balance"), List.of("부하", "분산"), 0.75),
                  new Translation(List.of("mill"), List.of("방아"), 0.5)),
              new LanguagePair("en", "fr"),
              List.of(new Translation(List.of("mill"), List.of("moulin"), 0.625))));

  @Test
  void termsAreLookedUpInBothDirections() {
    assertThat(GLOSSARY.of(List.of("부하", "분산")))
        .containsExactly(new Equivalent("ko", "en", List.of("load", "balance"), 0.75));
    assertThat(GLOSSARY.of(List.of("load", "balance")))
        .containsExactly(new Equivalent("en", "ko", List.of("부하", "분산"), 0.75));
    assertThat(GLOSSARY.of(List.of("load"))).isEmpty();
  }

  @Test
  void mostProbableEquivalentComesFirst() {
    assertThat(GLOSSARY.of(List.of("mill")))
        .extracting(Equivalent::language)
        .containsExactly("fr", "ko");
  }

  @Test
  void textHoldsAllOfIt() {
    LearnedGlossary read = LearnedGlossary.parse(GLOSSARY.toText());
    assertThat(read.translations()).isEqualTo(GLOSSARY.translations());
    assertThat(read.of(List.of("mill"))).isEqualTo(GLOSSARY.of(List.of("mill")));
  }

  @Test
  void emptyTextIsAnEmptyGlossary() {
    assertThat(LearnedGlossary.parse("").isEmpty()).isTrue();
    assertThat(LearnedGlossary.EMPTY.toText()).isEmpty();
    assertThat(GLOSSARY.isEmpty()).isFalse();
  }
}
