package dev.haru.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passages that have been stored are paired as they were before. */
class PassageCodecTest {

  private static final Passage NOTHING = new Passage(List.of());

  static Stream<List<SortedMap<String, SectionPassages>>> sections() {
    Passage english =
        new Passage(List.of(List.of("load", "balancer"), List.of("c++"), List.of("ci/cd", "가")));
    Passage korean = new Passage(List.of(List.of("로드", "밸런서"), List.of("𝒜", "é")));
    SectionPassages silent = new SectionPassages(List.of(), List.of());
    SectionPassages gaps =
        new SectionPassages(
            List.of(), List.of(List.of(), List.of(NOTHING, english, NOTHING), List.of(NOTHING)));
    SectionPassages full =
        new SectionPassages(List.of(List.of(korean)), List.of(List.of(korean, english, NOTHING)));
    return Stream.of(
        List.of(),
        List.of(section(Map.of("en", full, "ko", full))),
        List.of(section(Map.of("en", full, "ko", gaps, "pt-br", silent))),
        List.of(section(Map.of("en", gaps, "ko", full)), section(Map.of("en", full, "ko", gaps))));
  }

  private static SortedMap<String, SectionPassages> section(Map<String, SectionPassages> said) {
    return new TreeMap<>(said);
  }

  @ParameterizedTest
  @MethodSource("sections")
  void whatIsWrittenIsRead(List<SortedMap<String, SectionPassages>> sections) throws Exception {
    PairedPassages written = new PairedPassages();
    sections.forEach(written::add);
    PairedPassages read = new PairedPassages();
    new PassageCodec().read(PassageCodec.write(sections), read);
    assertThat(read.pairs()).isEqualTo(written.pairs());
  }

  @Test
  void lessonsFollowOneAnother() throws Exception {
    List<SortedMap<String, SectionPassages>> sections = sections().toList().get(3);
    PairedPassages all = new PairedPassages();
    PassageCodec codec = new PassageCodec();
    for (SortedMap<String, SectionPassages> section : sections) {
      codec.read(PassageCodec.write(List.of(section)), all);
    }
    PairedPassages together = new PairedPassages();
    sections.forEach(together::add);
    assertThat(all.pairs()).isEqualTo(together.pairs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "en\u0005word\u0003\u0004tail"})
  void whatHasNoEndIsNoPassages(String text) {
    assertThatThrownBy(() -> new PassageCodec().read(text, new PairedPassages()))
        .isInstanceOf(IOException.class);
  }
}
