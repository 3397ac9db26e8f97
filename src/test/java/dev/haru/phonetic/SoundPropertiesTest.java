package dev.haru.phonetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.haru.phonetic.SoundIndex.Match;
import dev.haru.phonetic.SoundPairs.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundPropertiesTest {

  private static final int ROUNDS = 2_000;
  private static final String CHARS =
      "abcdefghijklmnopqrstuvwxyzABC0129-_./#@"
          + " 'éßİıK가각갂닭밹뷁이에스큐엘ㄱㅏㅘ힣\u1100\u1161\u11A8\u11FF中あア\uD83D\uDE00\uDC00\n";

  private static String anything(Random random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      word.append(CHARS.charAt(random.nextInt(CHARS.length())));
    }
    return word.toString();
  }

  private static String hangul(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      word.append((char) ('가' + random.nextInt('힣' - '가' + 1)));
    }
    return word.toString();
  }

  private static Map<String, Integer> vocabulary(Random random) {
    Map<String, Integer> vocabulary = new LinkedHashMap<>();
    for (Pair pair : SoundPairs.all()) {
      vocabulary.put(pair.latin(), random.nextInt(100));
      vocabulary.put(pair.hangul(), random.nextInt(100));
    }
    for (int i = 0; i < 200; i++) {
      vocabulary.put(anything(random), random.nextInt(100));
      vocabulary.put(hangul(random), random.nextInt(100));
    }
    return vocabulary;
  }

  @Test
  void nothingThatIsTypedFails() {
    Random random = new Random(1);
    SoundIndex index = SoundIndex.of(vocabulary(random));
    for (int i = 0; i < ROUNDS; i++) {
      String word = i % 2 == 0 ? anything(random) : hangul(random);
      assertThatCode(() -> index.lookUp(word, 5)).as(word).doesNotThrowAnyException();
    }
  }

  @Test
  void matchesAreSortedWithinTheirRangeAndOfTheVocabulary() {
    Random random = new Random(2);
    Map<String, Integer> vocabulary = vocabulary(random);
    SoundIndex index = SoundIndex.of(vocabulary);
    for (String word : vocabulary.keySet()) {
      List<Match> matches = index.lookUp(word, 5);
      assertThat(matches).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
      for (Match match : matches) {
        assertThat(match.similarity()).isBetween(0.8, 1.0);
        assertThat(match.frequency()).isEqualTo(vocabulary.get(match.term()));
        assertThat(HangulSounds.isHangul(match.term())).isNotEqualTo(HangulSounds.isHangul(word));
      }
    }
  }

  @Test
  void theOrderOfTheVocabularyDoesNotMatter() {
    Random random = new Random(3);
    Map<String, Integer> vocabulary = vocabulary(random);
    List<String> words = new ArrayList<>(vocabulary.keySet());
    Collections.shuffle(words, random);
    Map<String, Integer> shuffled = new LinkedHashMap<>();
    words.forEach(word -> shuffled.put(word, vocabulary.getOrDefault(word, 0)));
    SoundIndex one = SoundIndex.of(vocabulary);
    SoundIndex other = SoundIndex.of(shuffled);
    assertThat(words).allSatisfy(w -> assertThat(one.lookUp(w, 9)).isEqualTo(other.lookUp(w, 9)));
  }

  @Test
  void bothDirectionsSayTheSame() {
    for (Pair pair : SoundPairs.all()) {
      SoundIndex index = SoundIndex.of(Map.of(pair.latin(), 1, pair.hangul(), 1));
      Match there = index.lookUp(pair.hangul(), 1).getFirst();
      Match back = index.lookUp(pair.latin(), 1).getFirst();
      assertThat(there.term()).isEqualTo(pair.latin());
      assertThat(back.term()).isEqualTo(pair.hangul());
      assertThat(there.similarity()).isEqualTo(back.similarity());
    }
  }

  @Test
  void veryLongWordsFindNothing() {
    SoundIndex index =
        SoundIndex.of(Map.of("a".repeat(5_000), 1, "가".repeat(5_000), 1, "docker", 1));
    assertThat(index.lookUp("도".repeat(10_000), 5)).isEmpty();
    assertThat(index.lookUp("에이".repeat(10_000), 5)).isEmpty();
    assertThat(index.lookUp("ab".repeat(10_000), 5)).isEmpty();
  }
}
