package dev.haru.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How common a word is over the languages of a course. */
class WordRarityTest {

  private static final int LESSONS = 400;

  /** All sections in English, the same in Korean, and half of them in French. */
  private static final WordRarity RARITY = new WordRarity(groups());

  private static TranslationGroups groups() {
    int french = LESSONS / 2;
    int[] groupOf = IntStream.range(0, 2 * LESSONS + french).map(i -> i % LESSONS).toArray();
    short[] languageOf = new short[groupOf.length];
    for (int i = 0; i < languageOf.length; i++) {
      languageOf[i] = (short) (i / LESSONS);
    }
    return new TranslationGroups(groupOf, LESSONS, languageOf, new String[] {"en", "ko", "fr"});
  }

  private static float frequency(String field, int from, int to) {
    WordRarity.Count count = RARITY.count(field);
    IntStream.range(from, to).forEach(count::add);
    return count.frequency();
  }

  @Test
  void sectionAndItsTranslationCountOnce() {
    assertThat(RARITY.sections()).isEqualTo(LESSONS);
    assertThat(frequency("prose", 0, 40)).isEqualTo(40);
    WordRarity.Count both = RARITY.count("prose");
    IntStream.range(0, 40).forEach(both::add);
    IntStream.range(LESSONS, LESSONS + 40).forEach(both::add);
    assertThat(both.frequency()).isEqualTo(40);
  }

  @Test
  void wordIsAsCommonAsInItsOwnLanguage() {
    int french = 2 * LESSONS;
    assertThat(frequency("prose.fr", french, french + 50)).isEqualTo(100, within(0.1f));
  }

  @Test
  void foreignParagraphsDoNotCount() {
    int french = 2 * LESSONS;
    assertThat(frequency("prose", french, french + 50)).isZero();
  }
}
