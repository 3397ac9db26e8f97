package dev.haru.phonetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulSoundsTest {

  @ParameterizedTest
  @CsvSource({
    "도커, dokv",
    "쿠버네티스, kubvnetisx",
    "스테이트풀셋, sxteitxpulseT",
    "클러스터, kxLvsxtv",
    "릴리스, riLisx",
    "링크, riNkx",
    "액션, eGsyvn",
    "맵, meB",
    "와이어, waiv",
    "인프라스트럭쳐, inpxrasxtxrvGcv",
    "빠른, parxn",
  })
  void syllablesBecomeSounds(String word, String sounds) {
    assertThat(HangulSounds.of(word)).isEqualTo(sounds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"앞", "닭", "있다", "꽃", "많이", "docker", "ㅋㅂ", "도커 파일", "도커!"})
  void whatCannotBeALoanwordHasNone(String word) {
    assertThat(HangulSounds.of(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "에스큐엘, sql",
    "에이치티티피에스, https",
    "에이더블유에스, aws",
    "씨아이, ci",
    "이씨투, ec2",
    "디비, db",
    "제이에스, js",
    "브이피씨, vpc",
  })
  void namesOfLettersSpellAWord(String word, String letters) {
    assertThat(LetterNames.spelling(word)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"지시", "유지", "이유", "비오", "도커", "디", "에", "에이브", "마이에스큐엘", ""})
  void otherWordsSpellNothing(String word) {
    assertThat(LetterNames.spelling(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"마이에스큐엘, mai, sql", "몽고디비, moNgo, db", "노드제이에스, nodx, js"})
  void aWordsEndMaySpellLetters(String word, String head, String letters) {
    assertThat(LetterNames.tails(word)).contains(new LetterNames.Tail(head, letters));
  }

  @ParameterizedTest
  @CsvSource({
    "docker, docker",
    "Docker, docker",
    "load balancer, load#balancer",
    "set-up, set#up",
    "--force, force",
    "python3, python0",
    "web2-app, web0#app",
    "c++, ''",
    "k8s, ''",
    "x, ''",
    "42, ''",
    "café, ''",
  })
  void latinTermsBecomeLetters(String term, String letters) {
    assertThat(LatinSpelling.of(term)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({
    "나이트, knight",
    "자일로폰, xylophone",
    "퀵, quick",
    "스킴, scheme",
    "놈, gnome",
    "수도, pseudo",
    "홀, whole",
    "로깅, logging",
    "포맷팅, formatting",
    "리스너, listener",
    "하드웨어, hardware",
    "머신, machine",
  })
  void theSkeletonLetsTheRightWordThrough(String hangul, String latin) {
    assertThat(HangulSound.of(hangul).consonants().fits(LatinSound.of(latin).consonants()))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"도커, poker", "볼륨, valve", "컨테이너, maintainer", "클러스터, cluster-node", "아이, pie"})
  void theSkeletonHoldsOthersBack(String hangul, String latin) {
    assertThat(HangulSound.of(hangul).consonants().fits(LatinSound.of(latin).consonants()))
        .isFalse();
  }
}
