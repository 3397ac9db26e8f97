package dev.haru.analysis.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.dictionary.ItDictionary.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundSynonymsTest {

  private static Entry entry(String parts, String... english) {
    return new Entry(parts.replace(" ", ""), parts, List.of(english));
  }

  @Test
  void wordIsWhatItsCompoundsAgreeOn() {
    List<Entry> entries =
        List.of(
            entry("불꽃 시험", "spark test"),
            entry("불꽃 점화", "spark ignition", "spark lighting"),
            entry("물 시험", "water check"),
            entry("물 저장", "water store"),
            entry("빛", "light"),
            entry("빛 저장", "light store"),
            entry("빛 점화", "light ignition"),
            entry("시험 저장", "trial store"),
            entry("긴 이름 하나", "long name"));
    assertThat(CompoundSynonyms.of(entries))
        .containsEntry("불꽃", "spark")
        .containsEntry("물", "water")
        .containsEntry("저장", "store")
        .as("compounds disagree")
        .doesNotContainKey("시험")
        .as("the dictionary has it")
        .doesNotContainKey("빛")
        .as("of another number of words")
        .doesNotContainKeys("긴", "이름");
  }

  @Test
  void dictionaryTellsMoreThanItHasOfItsOwn() {
    assertThat(Dictionaries.own().field().of("배시")).containsExactly("bash");
    assertThat(Dictionaries.own().field().of("데이터")).containsExactly("data");
    assertThat(Dictionaries.own().field().of("data")).doesNotContain("데이터");
  }
}
