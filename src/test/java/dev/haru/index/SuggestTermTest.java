package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A suggestion is encoded as a term and decoded unchanged. */
class SuggestTermTest {

  private static final long SEED = 20_240_229;

  private static void assertReadsAsWritten(String text) {
    for (boolean isHeading : new boolean[] {true, false}) {
      for (SuggestTerm term : SuggestTerm.of(isHeading, text)) {
        assertThat(SuggestTerm.parse(term.toString())).isEqualTo(term);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load balancing",
        "Load Balancing",
        "How to balance the Load",
        "What is an API, and why is it REST?",
        "GitHub, GitLab and the CI/CD of DevOps",
        "kube-proxy and Kube-Proxy",
        "The developer's guide to 'quotes'",
        "로드 밸런서",
        "쿠버네티스(Kubernetes) 클러스터 만들기",
        "one  two   Three",
        " before and after ",
        "tab\tand\nline",
        "no\u00A0break\u00A0Space",
        "Ｆｕｌｌ　Ｗｉｄｔｈ and Ｈａｌｆ",
        "Réseau privé, Ångström und Straße",
        "e\u0301 as two chars, Ünder",
        "İstanbul, ıssız, ǅ, K and ſ",
        "🚀 Launch the 🚀Rocket 🚀",
        "𝒜𝒷𝒸 𠮷野家",
        "lone \uD83D high and \uDE80 low",
        "\uD83D",
        "🚀",
        "!!!",
        "? Why ?",
        "?",
        "~a~ `b` _c_ !d !e",
        "   three spaces",
        "one\u0001two \u0001Three",
        "one\u001Ftwo \u001FThree Four",
        "a \u001F",
        "A B C D E F G H I J K L M",
        "aVeryLongWordOfMoreThanThirtyCharsWhichIsOne Word",
        "averylongwordofmorethanthirtycharswhichisone word",
        "abcdefghijklmnopqrstuvwxyzabc d",
        "abcdefghijklmnopqrstuvwxyzabcd E",
        "ΑΒΓ και Δέλτα, Привет Мир"
      })
  void anyTextIsReadAsItWasWritten(String text) {
    assertReadsAsWritten(text);
  }

  @Test
  void textsMadeByChanceAreReadAsTheyWereWrittenAndStayApart() {
    String[] parts = {
      "a",
      "b",
      "A",
      "Z",
      "É",
      "é",
      " ",
      " ",
      "  ",
      "\u00A0",
      "\u001F",
      "\u0001",
      "로",
      "드",
      "-",
      "'",
      "?",
      "~",
      "_",
      "`",
      "!",
      "Ｗ",
      "🚀",
      "\uD83D",
      "\uDE80",
      "𠮷",
      "the ",
      "IP",
      "Word ",
      "long".repeat(8)
    };
    Random random = new Random(SEED);
    Set<SuggestTerm> terms = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(8);
      for (int part = 0; part < length; part++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertReadsAsWritten(text.toString());
      terms.addAll(SuggestTerm.of(random.nextBoolean(), text.toString()));
    }
    assertThat(terms.stream().map(SuggestTerm::toString)).doesNotHaveDuplicates();
  }

  @Test
  void termsAreInTheOrderOfTheirKeys() {
    List<SuggestTerm> terms = new ArrayList<>();
    for (String text :
        List.of(
            "load",
            "Load",
            "load!",
            "Load Balancing",
            "loads",
            "lo ad balancer",
            "로드",
            "로드 밸런서",
            "lo")) {
      terms.addAll(SuggestTerm.of(true, text));
      terms.addAll(SuggestTerm.of(false, text));
    }
    assertThat(terms.stream().sorted(Comparator.comparing(term -> new BytesRef(term.toString()))))
        .extracting(SuggestTerm::key)
        .isSorted();
  }

  @ParameterizedTest(name = "{0} under its {1}th word: {2} bytes more than its key")
  @CsvSource({
    "load balancing, 0, 5",
    "load balancing, 1, 10",
    "Load Balancing, 0, 6",
    "Load Balancing, 1, 11",
    "How to balance the Load, 0, 9",
    "IP address, 0, 7",
    "로드 밸런서, 0, 5",
    "Réseau privé, 0, 19"
  })
  void textIsNotWrittenTwice(String text, int word, int bytes) {
    SuggestTerm term = SuggestTerm.of(true, text).get(word);
    assertThat(utf8(term.toString()) - utf8(term.key())).isEqualTo(bytes);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "   ",
        "su ",
        "   load",
        "load ",
        "load\u0001hLoad",
        "   load `~",
        "   load !~",
        "   load B",
        "    _",
        "   load e",
        "   load \uFFFF"
      })
  void whatIsNoTermIsNotRead(String term) {
    assertThat(SuggestTerm.parse(term)).isNull();
  }

  @Test
  void damagedTermsAreReadAsSomethingOrNothing() {
    Random random = new Random(SEED);
    String whole = SuggestTerm.of(true, "How to balance the Load").get(1).toString();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder term = new StringBuilder(whole);
      term.setCharAt(random.nextInt(term.length()), (char) random.nextInt(0x82));
      term.setLength(random.nextInt(term.length() + 1));
      SuggestTerm read = SuggestTerm.parse(term.toString());
      assertThat(read == null || term.indexOf(read.key(), 3) == 3).isTrue();
    }
  }
}
