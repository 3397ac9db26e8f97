package dev.haru.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
  void termsOfOneHashAreToldApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    LearnedGlossary glossary =
        LearnedGlossary.of(
            Map.of(
                new LanguagePair("en", "ko"),
                List.of(
                    new Translation(List.of("Aa"), List.of("가"), 0.5),
                    new Translation(List.of("BB"), List.of("나"), 0.5))));
    assertThat(glossary.of(List.of("Aa")))
        .extracting(Equivalent::terms)
        .containsExactly(List.of("가"));
    assertThat(glossary.of(List.of("BB")))
        .extracting(Equivalent::terms)
        .containsExactly(List.of("나"));
    assertThat(glossary.of(List.of("A"))).isEmpty();
  }

  @Test
  void thousandsOfTermsAreFound() {
    List<Translation> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(new Translation(List.of("term" + i), List.of("낱말" + i), 0.5));
    }
    LearnedGlossary glossary = LearnedGlossary.of(Map.of(new LanguagePair("en", "ko"), many));
    for (int i = 0; i < many.size(); i++) {
      assertThat(glossary.of(List.of("term" + i)))
          .containsExactly(new Equivalent("en", "ko", List.of("낱말" + i), 0.5));
      assertThat(glossary.of(List.of("낱말" + i)))
          .containsExactly(new Equivalent("ko", "en", List.of("term" + i), 0.5));
    }
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
    LearnedGlossary empty = LearnedGlossary.parse("");
    assertThat(empty.translations()).isEmpty();
    assertThat(empty.of(List.of("mill"))).isEmpty();
    assertThat(empty.toText()).isEmpty();
  }
}
