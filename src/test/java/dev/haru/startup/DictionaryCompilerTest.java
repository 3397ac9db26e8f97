package dev.haru.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.NoriTokens;
import dev.haru.analysis.PrecomputedKStem;
import dev.haru.analysis.PrecomputedNoriTokens;
import dev.haru.analysis.dictionary.EverydayDictionary;
import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.text.Sha256;
import dev.haru.text.SortedStringTable;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.junit.jupiter.api.Test;

/** The build's tables agree with what would be computed at run time. */
class DictionaryCompilerTest {

  @Test
  void equivalentsAreThoseOfTheDictionary() {
    Map<String, List<String>> derived = Synonyms.derived(ItDictionary.entries());
    assertThat(derived).hasSizeGreaterThan(1000);
    assertThat(SortedStringTable.ofResource(Synonyms.class, Synonyms.RESOURCE)).isEqualTo(derived);
  }

  @Test
  void everydayEquivalentsAreThoseOfTheirDictionary() {
    assertThat(SortedStringTable.ofResource(Synonyms.class, Synonyms.EVERYDAY))
        .isEqualTo(Synonyms.derivedEveryday(EverydayDictionary.entries()));
  }

  @Test
  void readingsAreThoseOfNori() {
    NoriTokens nori = new NoriTokens(ItDictionary.noriDictionary());
    PrecomputedNoriTokens readings = new PrecomputedNoriTokens(ItDictionary::noriDictionary);
    Map<String, List<String>> known =
        SortedStringTable.ofResource(PrecomputedNoriTokens.class, PrecomputedNoriTokens.RESOURCE);
    assertThat(known).hasSizeGreaterThan(1000).containsKey("로드 밸런싱");
    for (String text : known.keySet()) {
      assertThat(readings.of(text)).as(text).isEqualTo(nori.of(text));
    }
  }

  @Test
  void stemsAreThoseOfKStem() throws Exception {
    CharTermAttribute term = new CharTermAttributeImpl();
    int known = 0;
    List<String> words =
        List.copyOf(PrecomputedKStemBuilder.words(DictionaryCompiler.latinWords()));
    for (String word : words) {
      term.setEmpty().append(word);
      if (PrecomputedKStem.stem(term)) {
        known++;
        assertThat(term.toString()).as(word).isEqualTo(PrecomputedKStemBuilder.kstem(word));
      }
    }
    assertThat(words).hasSizeGreaterThan(100_000);
    assertThat((double) known / words.size()).isGreaterThan(0.99);
  }

  @Test
  void fingerprintIsThatOfTheDictionary() {
    assertThat(ItDictionary.fingerprint()).isEqualTo(Sha256.of(ItDictionary.bytes()));
  }

  @Test
  void nameOfTheDictionaryDoesNotWakeNori() {
    assertThat(Analyzers.loadsFor("load balancing")).isEmpty();
    assertThat(Analyzers.loadsFor("로드 밸런싱")).isEmpty();
    assertThat(Analyzers.loadsFor("서버를 나누는 법")).isNotEmpty();
  }
}
