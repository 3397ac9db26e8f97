package dev.haru.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What passages teach is certain, or it is left out. */
class CertainTranslationsTest {

  /**
   * Passages are given as {@code left = right} with the number of times that each occurs; they
   * stand among others that have none of their words.
   */
  @ParameterizedTest
  @CsvSource({
    // A pair that two passages have may be a coincidence if either word stands elsewhere too.
    "guess night = 추측 밤 * 2; night = 밤 * 4, guess = 추측; night = 밤",
    "guess night = 추측 밤 * 2; night = 밤 * 4; guess = 가정 * 2, guess = 가정; night = 밤",
    // Few passages do not say which words translate a word that has several.
    "reduce = 줄이 * 2; shrink = 줄이 * 6, shrink = 줄이",
    // A word is not translated by a part of its compound, nor by more than itself.
    "cluster = 클러스터 * 20; cluster = 클러스터 배포 * 9, cluster = 클러스터",
    // Names in Latin letters stand for themselves.
    "ssh = sudo * 3; install ssh = 설치 sudo * 3; install = 설치 * 9, install = 설치",
    "vim = output * 9, ''",
    "acknowledge alert = ack 알림 * 3; alert = 알림 * 9, acknowledge = ack; alert = 알림",
    "docker hub = dockerhub * 9, docker hub = dockerhub",
  })
  void passagesTeach(String passages, String learned) {
    List<PassagePair> pairs = among();
    for (String each : passages.split("; ", -1)) {
      String[] parts = each.split(" = | \\* ", -1);
      pairs.addAll(Collections.nCopies(Integer.parseInt(parts[2]), pair(parts[0], parts[1])));
    }
    assertThat(learned(pairs)).isEqualTo(learned);
  }

  @Test
  void sentenceThatWasLeftInItsLanguageTeachesNothing() {
    List<PassagePair> pairs = among();
    for (int i = 0; i < 9; i++) {
      pairs.add(pair("kubernete service stored" + i, "kubernetes servicy storedi" + i));
      pairs.add(pair("network", "네트워크"));
    }
    assertThat(learned(pairs)).isEqualTo("network = 네트워크");
  }

  private static String learned(List<PassagePair> pairs) {
    return GlossaryLearner.learn(pairs).stream()
        .filter(each -> !each.left().get(0).startsWith("w"))
        .map(each -> String.join(" ", each.left()) + " = " + String.join(" ", each.right()))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  /** Returns translated passages of other words. */
  private static List<PassagePair> among() {
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pairs.add(pair("w" + i % 20 + " w" + i * 7 % 20, "말" + i % 20 + " 말" + i * 7 % 20));
    }
    return pairs;
  }

  private static PassagePair pair(String left, String right) {
    return new PassagePair(passage(left), passage(right));
  }

  private static Passage passage(String words) {
    return new Passage(List.of(Arrays.asList(words.split(" "))));
  }
}
