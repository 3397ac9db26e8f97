package dev.haru.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GlossaryLearnerTest {

  @Test
  void probabilityIsTheShareOfPassagesWithHalfAPassageOfDoubt() {
    // Hardly anything but x comes from a: nearly 4 of 4 passages, and half a passage of doubt.
    List<PassagePair> pairs = new ArrayList<>(Collections.nCopies(4, pair("a", "x")));
    pairs.addAll(randomPairs(20));
    Translation learned = GlossaryLearner.learn(pairs).get(0);
    assertThat(words(learned)).isEqualTo("a = x");
    assertThat(learned.probability()).isBetween(0.8, 4 / 4.5);
  }

  @Test
  void wordsAreToldApartByWhereTheyAre() {
    List<Translation> learned =
        GlossaryLearner.learn(
            repeated(
                3,
                pair("sun moon", "해 달"),
                pair("moon star", "별 달"),
                pair("star sun", "별 해"),
                pair("sun rain", "비 해"),
                pair("rain moon", "달 비")));
    assertThat(best(learned, "sun")).isEqualTo("해");
    assertThat(best(learned, "moon")).isEqualTo("달");
    assertThat(best(learned, "star")).isEqualTo("별");
    assertThat(best(learned, "rain")).isEqualTo("비");
  }

  private static List<PassagePair> repeated(int times, PassagePair... pairs) {
    return Collections.nCopies(times, List.of(pairs)).stream().flatMap(List::stream).toList();
  }

  @Test
  void learningStopsWhenItIsWantedNoLonger() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> GlossaryLearner.learn(List.of(pair("a", "x"))));
    assertThat(Thread.interrupted()).as("the interrupt flag is still set").isTrue();
  }

  @Test
  void whatStandsOnceIsNotLearned() {
    assertThat(GlossaryLearner.learn(List.of(pair("a", "x"), pair("b", "y")))).isEmpty();
    assertThat(GlossaryLearner.learn(List.of())).isEmpty();
  }

  @Test
  void termThatBothSidesHaveStandsForItself() {
    List<Translation> learned =
        GlossaryLearner.learn(
            repeated(5, pair("docker image", "docker 이미지"), pair("docker volume", "docker 볼륨")));
    assertThat(learned)
        .extracting(GlossaryLearnerTest::words)
        .containsExactly("image = 이미지", "volume = 볼륨");
  }

  @Test
  void wordsThatGoTogetherAreLearnedTogether() {
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pairs.add(pair("load balance word" + i % 4, "부하 분산 말" + i % 4));
      pairs.add(pair("other" + i % 4 + " thing", "것" + i % 4 + " 다른"));
    }
    assertThat(best(GlossaryLearner.learn(pairs), "load balance")).isEqualTo("부하 분산");
  }

  @Test
  void phraseHasThreeTermsAtMostAndDoesNotReachOverAGap() {
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pairs.add(
          new PassagePair(
              new Passage(List.of(List.of("a", "b", "c", "d"), List.of("p"), List.of("q"))),
              new Passage(List.of(List.of("x"), List.of("other" + i % 3)))));
      pairs.add(pair("noise" + i % 3, "lärm" + i % 3));
      pairs.add(pair("sound" + i % 3, "klang" + i % 3));
    }
    List<Translation> learned = GlossaryLearner.learn(pairs);
    assertThat(learned).isNotEmpty();
    assertThat(learned)
        .allMatch(each -> each.left().size() <= 3 && each.right().size() <= 3)
        .noneMatch(each -> each.left().equals(List.of("p", "q")));
  }

  @Test
  void sameAnswerForTheSamePassagesAndTheMirroredOneForMirroredPassages() {
    List<PassagePair> pairs = randomPairs(400);
    List<Translation> learned = GlossaryLearner.learn(pairs);
    assertThat(learned).hasSizeGreaterThan(50).isEqualTo(GlossaryLearner.learn(List.copyOf(pairs)));
    List<Translation> mirrored =
        GlossaryLearner.learn(
            pairs.stream()
                .map(p -> new PassagePair(/* left= */ p.right(), /* right= */ p.left()))
                .toList());
    assertThat(mirrored.stream().map(t -> String.join(" ", t.right()) + " = " + t.left().get(0)))
        .containsExactlyInAnyOrderElementsOf(
            learned.stream()
                .map(t -> String.join(" ", t.left()) + " = " + t.right().get(0))
                .toList());
  }

  @Test
  void randomLanguageIsLearned() {
    List<Translation> learned = GlossaryLearner.learn(randomPairs(1000));
    long right = learned.stream().filter(GlossaryLearnerTest::isRight).count();
    assertThat(right).isGreaterThan(90).isGreaterThan(learned.size() * 9L / 10);
  }

  @Test
  @Timeout(20)
  void hugePassagesCostNoMoreThanTheirShare() {
    List<String> words = IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList();
    List<String> others = IntStream.range(0, 5000).mapToObj(i -> "v" + i).toList();
    PassagePair huge = new PassagePair(new Passage(List.of(words)), new Passage(List.of(others)));
    List<PassagePair> pairs = new ArrayList<>(Collections.nCopies(50, huge));
    pairs.addAll(randomPairs(400));
    assertThat(GlossaryLearner.learn(pairs)).isEqualTo(GlossaryLearner.learn(randomPairs(400)));
  }

  /**
   * Returns sentences in a language of 100 words, with their translations in another word order.
   */
  private static List<PassagePair> randomPairs(int count) {
    Random random = new Random(42);
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] words = random.ints(8, 0, 100).toArray();
      List<String> right = new ArrayList<>(Arrays.stream(words).mapToObj(w -> "v" + w).toList());
      Collections.shuffle(right, random);
      List<String> left = Arrays.stream(words).mapToObj(w -> "w" + w).toList();
      pairs.add(new PassagePair(new Passage(List.of(left)), new Passage(List.of(right))));
    }
    return pairs;
  }

  private static boolean isRight(Translation translation) {
    return Stream.of(translation.left(), translation.right())
            .map(terms -> terms.get(0).substring(1))
            .distinct()
            .count()
        == 1;
  }

  private static PassagePair pair(String left, String right) {
    return new PassagePair(passage(left), passage(right));
  }

  private static Passage passage(String words) {
    return new Passage(List.of(List.of(words.split(" "))));
  }

  private static String words(Translation translation) {
    return String.join(" ", translation.left()) + " = " + String.join(" ", translation.right());
  }

  private static String best(List<Translation> learned, String left) {
    return learned.stream()
        .filter(each -> String.join(" ", each.left()).equals(left))
        .findFirst()
        .map(each -> String.join(" ", each.right()))
        .orElse("nothing");
  }
}
