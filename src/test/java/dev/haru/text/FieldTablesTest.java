package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Fingerprint;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.junit.jupiter.api.Test;

/** That the build's tables say what would be worked out now. */
class FieldTablesTest {

  @Test
  void equivalentsAreThoseOfTheDictionary() {
    Map<String, List<String>> derived = Equivalents.derived(FieldWords.entries());
    assertThat(derived).hasSizeGreaterThan(1000);
    assertThat(SortedTable.ofResource(FieldTables.EQUIVALENTS)).isEqualTo(derived);
  }

  @Test
  void readingsAreThoseOfNori() {
    KoreanWords nori = new KoreanWords(FieldWords.noriDictionary());
    KoreanReadings readings = new KoreanReadings(FieldWords::noriDictionary);
    Map<String, List<String>> known = SortedTable.ofResource(FieldTables.READINGS);
    assertThat(known).hasSizeGreaterThan(1000).containsKey("로드 밸런싱");
    for (String text : known.keySet()) {
      assertThat(readings.of(text)).as(text).isEqualTo(nori.of(text));
    }
  }

  @Test
  void stemsAreThoseOfKStem() throws Exception {
    CharTermAttribute term = new CharTermAttributeImpl();
    int known = 0;
    List<String> words = List.copyOf(EnglishStemTable.words(FieldTables.latinWords()));
    for (String word : words) {
      term.setEmpty().append(word);
      if (EnglishStems.stem(term)) {
        known++;
        assertThat(term.toString()).as(word).isEqualTo(EnglishStemTable.kstem(word));
      }
    }
    assertThat(words).hasSizeGreaterThan(100_000);
    assertThat((double) known / words.size()).isGreaterThan(0.99);
  }

  @Test
  void fingerprintIsThatOfTheDictionary() {
    assertThat(FieldWords.fingerprint()).isEqualTo(Fingerprint.of(FieldWords.bytes()));
  }

  @Test
  void nameOfTheDictionaryDoesNotWakeNori() {
    assertThat(Analyzers.loadsFor("load balancing")).isEmpty();
    assertThat(Analyzers.loadsFor("로드 밸런싱")).isEmpty();
    assertThat(Analyzers.loadsFor("서버를 나누는 법")).isNotEmpty();
  }
}
