package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.hangul.Hangul;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.text.WrittenWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every beginning of every word of haru's own course, as search results appear during typing. */
@Tag("slow")
class BeginningsTest {

  private static final Path CONTENT = Path.of("content");

  @AutoClose private static TestEngine engine;

  /** The beginnings of words of letters and digits, from three letters or two syllables on. */
  private static final SortedSet<String> BEGINNINGS = new TreeSet<>();

  private static final SortedSet<String> WORDS = new TreeSet<>();

  /** How many sections each beginning finds. */
  private static final Map<String, Integer> TOTALS = new HashMap<>();

  private static final List<String> CORRECTED = new ArrayList<>();

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine = TestEngine.of(new TestCourse(CONTENT), root.resolve("index"));
    try (CourseIndex index = CourseIndex.open(root.resolve("index"))) {
      TermsEnum words = MultiTerms.getTerms(index.reader(), Fields.WORD).iterator();
      while (words.next() != null) {
        addBeginnings(words.term().utf8ToString());
      }
    }
    for (String typed : BEGINNINGS) {
      SearchResponse response = engine.page(typed, Filters.NONE, 0, 1);
      TOTALS.put(typed, response.total());
      if (!response.corrections().isEmpty()) {
        CORRECTED.add(typed);
      }
    }
  }

  private static void addBeginnings(String word) {
    if (word.chars().allMatch(Character::isLetterOrDigit)) {
      WORDS.add(word);
      for (int length = shortest(word); length <= word.length(); length++) {
        BEGINNINGS.add(word.substring(0, length));
      }
    }
  }

  private static int shortest(String word) {
    return Hangul.isSyllable(word.charAt(0)) ? 2 : 3;
  }

  @Test
  void resultsNeverVanishAndNothingIsCorrected() {
    assertThat(BEGINNINGS).hasSizeGreaterThan(5_000).allMatch(typed -> TOTALS.get(typed) > 0);
    assertThat(CORRECTED).isEmpty();
  }

  /**
   * What is on the way to a word may itself be read as another one, by its sound or as an inflected
   * form: 스타트 of 스타트업 is start, {@code wanted} of WantedBy is want. Only such text, which is no
   * word of the course, finds more than its beginning.
   */
  @Test
  void shorterBeginningFindsNoFewerThanTheWord() {
    List<String> fewer = new ArrayList<>();
    List<String> readOtherwise = new ArrayList<>();
    for (String longer : BEGINNINGS) {
      for (int length = shortest(longer); length < longer.length(); length++) {
        String shorter = longer.substring(0, length);
        if (TOTALS.get(shorter) < TOTALS.get(longer)) {
          (WORDS.contains(longer) ? fewer : readOtherwise).add(shorter + " < " + longer);
        }
      }
    }
    assertThat(fewer).isEmpty();
    assertThat(readOtherwise).hasSizeLessThan(BEGINNINGS.size() / 400);
  }

  /** Words with their particles and endings as lessons have them: 설치합니 of 설치합니다. */
  @Test
  void beginningsOfConjugatedWordsSeldomVanish() throws IOException {
    SortedSet<String> beginnings = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CONTENT)) {
      for (Path lesson : files.filter(file -> file.toString().endsWith(".md")).toList()) {
        WrittenWords.forEach(
            Files.readString(lesson), word -> addSyllables(beginnings, word.folded()));
      }
    }
    List<String> vanished =
        beginnings.stream()
            .filter(typed -> TOTALS.computeIfAbsent(typed, BeginningsTest::total) == 0)
            .toList();
    assertThat(beginnings).hasSizeGreaterThan(5_000);
    assertThat(vanished).hasSizeLessThan(beginnings.size() / 200);
  }

  private static int total(String typed) {
    return engine.page(typed, Filters.NONE, 0, 1).total();
  }

  private static void addSyllables(SortedSet<String> beginnings, String word) {
    if (word.chars().allMatch(c -> Hangul.isSyllable((char) c))) {
      for (int length = 2; length <= word.length(); length++) {
        beginnings.add(word.substring(0, length));
      }
    }
  }
}
