package dev.haru.search.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceBoundsTest {

  @Test
  void sentencesEndWhereTheJdkEndsThem() {
    for (char a = ' '; a <= '~'; a++) {
      for (char b = ' '; b <= '~'; b++) {
        for (String line :
            List.of("Otter" + a + b + "수달 B" + b + a, a + "b" + b + "C 수" + a + "달" + b + "3")) {
          assertThat(texts(line, List.of())).as(line).isEqualTo(byJdk(line));
        }
      }
    }
  }

  @Test
  void randomLinesEndWhereTheJdkEndsThem() {
    String chars = "abAB수달1   ...?!-,)\"";
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder line = new StringBuilder("x");
      for (int length = random.nextInt(20); length > 0; length--) {
        line.append(chars.charAt(random.nextInt(chars.length())));
      }
      assertThat(texts(line.toString(), List.of()))
          .as("%s", line)
          .isEqualTo(byJdk(line.toString()));
    }
  }

  @Test
  void aLineEndsASentence() {
    assertThat(texts("1\n\n 2 3 \n4. A", List.of())).containsExactly("1", "2 3", "4. A");
  }

  @Test
  void onlyLinesNearAMatchAreCut() {
    String text = "one\n".repeat(100) + "otter. Two\n" + "three\n".repeat(100);
    int at = text.indexOf("otter");
    assertThat(texts(text, List.of(new TermMatch(at, at + 5, 1, 0, true))))
        .containsExactly("one", "one", "one", "otter.", "Two", "three");
  }

  /** A line of some megabytes whose start was looked for at each match took minutes. */
  @Test
  void manyMatchesOfALongLineAreNearOneSentence() {
    String word = "otter ";
    int times = 800_000;
    List<TermMatch> matches = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      matches.add(new TermMatch(i * word.length(), i * word.length() + 5, 1, 0, true));
    }
    assertThat(SentenceBounds.near(word.repeat(times), matches, 10)).hasSize(1);
  }

  private static List<String> texts(String text, List<TermMatch> matches) {
    return SentenceBounds.near(text, matches, 10).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }

  private static List<String> byJdk(String line) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(line);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(line.substring(start, end).strip());
      start = end;
    }
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }
}
