package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

  private static final Synonyms FIELD = Dictionaries.own().field();

  @ParameterizedTest
  @CsvSource({
    "쿠버네티스, kubernetes",
    "Kubernetes, 쿠버네티스",
    "K8S, 쿠버네티스",
    "로드밸런싱, load balancing",
    "로드 밸런싱, load balancing",
    "load balancing, 로드 밸런싱",
    "Load Balancing, 로드 밸런싱",
    "스테이트풀셋, statefulset",
    "docker compose, 도커 컴포즈",
    "docker-compose, 도커 컴포즈"
  })
  void fieldKnowsWordsInBothDirections(String word, String equivalent) {
    assertThat(FIELD.of(word)).contains(equivalent);
  }

  @Test
  void everyEntryOfTheFieldIsFoundFromBothSides() {
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      assertThat(FIELD.of(entry.word())).containsAll(entry.english());
      String korean = entry.parts().isEmpty() ? entry.word() : entry.parts();
      entry.english().forEach(english -> assertThat(FIELD.of(english)).contains(korean));
    }
  }

  @Test
  void glossaryOfACourseHoldsInBothDirections() {
    Synonyms glossary = Synonyms.of(Map.of("영구 볼륨", List.of("PV", "persistent volume")));
    assertThat(glossary.of("영구볼륨")).containsExactly("PV", "persistent volume");
    assertThat(glossary.of("pv")).containsExactly("영구 볼륨");
    assertThat(glossary.of("Persistent Volume")).containsExactly("영구 볼륨");
  }

  @Test
  void unknownWordHasNoEquivalents() {
    assertThat(FIELD.of("뷁뷁")).isEmpty();
    assertThat(FIELD.of("")).isEmpty();
    assertThat(Synonyms.of(Map.of()).of("docker")).isEmpty();
  }
}
