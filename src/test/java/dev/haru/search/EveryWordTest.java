package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every word of a course, alone and quoted, finds all sections in which it stands, and is never
 * corrected.
 *
 * <p>{@code -Dharu.words=1} asks for all words of the large course, not for one in sixty.
 */
@Tag("slow")
class EveryWordTest {

  private static final Path SAMPLE = Path.of("../shared/corpus/90daysofdevops");
  private static final int EVERY = Integer.getInteger("haru.words", 60);

  @TempDir Path directory;

  @Test
  void everyWordOfTheGuideIsFoundAsItStands(TestReporter reporter) throws Exception {
    assertThat(faults(Path.of("content"), 1, reporter)).isEmpty();
  }

  @Test
  void wordsOfElevenLanguagesAreFoundAsTheyStand(TestReporter reporter) throws Exception {
    assumeThat(SAMPLE).isDirectory();
    assertThat(faults(SAMPLE, EVERY, reporter)).isEmpty();
  }

  private List<String> faults(Path content, int every, TestReporter reporter) throws Exception {
    List<String> faults = new ArrayList<>();
    int asked = 0;
    try (EveryWord course = new EveryWord(content, directory.resolve("index"))) {
      for (String word : course.words()) {
        if (Math.floorMod(word.hashCode(), every) == 0) {
          asked++;
          for (boolean quoted : new boolean[] {false, true}) {
            String fault = course.fault(word, quoted);
            if (fault != null) {
              faults.add(fault);
            }
          }
        }
      }
      reporter.publishEntry("words", asked + " of " + course.words().size());
    }
    return faults;
  }
}
