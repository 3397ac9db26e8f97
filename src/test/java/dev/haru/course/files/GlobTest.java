package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns mean the same as in the JDK, and all are fast. */
@Tag("slow")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.md|README.md|true",
        "*.md|a/README.md|false",
        "**/README.md|a/b/README.md|true",
        "**/README.md|README.md|false",
        "drafts/**|drafts/a/b.md|true",
        "drafts/**|drafts|false",
        "{a,bc}.md|bc.md|true",
        "{a,bc}.md|b.md|false",
        "{,x}a|a|true",
        "{}a|a|true",
        "{*.md,**/[ab]?}|c/d/az|true",
        "a{b*,c}d|abxxd|true",
        "day?.md|day1.md|true",
        "day?.md|day12.md|false",
        "day?.md|day/.md|false",
        "?|\uD83D\uDE00|true",
        "[0-9].md|7.md|true",
        "[!0-9].md|7.md|false",
        "[!0-9]|/|false",
        "[-a]|-|true",
        "[a-]|-|true",
        "[!-]|-|false",
        "[^a]|^|true",
        "[.*\\]x|*x|true",
        "[가-힣].md|하.md|true",
        "\\*|*|true",
        "\\*|x|false",
        "a,b}|a,b}|true",
        "a+(b)|a+(b)|true",
        "*|''|true",
        "**|a/b|true",
        "a***b|a/b|true"
      })
  void pathsAreAsThePatternSays(String pattern, String path, boolean matches) {
    assertThat(Glob.of(pattern).matches(path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "[a", "[a-", "[!", "[z-a]", "[a/b]", "[a-c-e]", "{", "{a,b", "{{a}}", "\\"})
  void whatIsNoPatternIsToldAsTheJdkDoes(String pattern) {
    assertThat(matcher(pattern)).isNull();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Glob.of(pattern))
        .withMessageMatching(".*\\w.*");
  }

  @Test
  void patternsAtRandomMeanWhatTheyMeanToTheJdk() {
    Random random = new Random(14);
    int matched = 0;
    for (int i = 0; i < 200_000; i++) {
      String pattern = draw(random, "aab/*?{},[]!-\\.", 10);
      String path = draw(random, "aaab/-.", 8).replaceAll("/+", "/").replaceAll("/$", "");
      PathMatcher theirs = matcher(pattern);
      Glob ours = glob(pattern);
      if (theirs == null || ours == null || pattern.contains("[]") || pattern.contains("[!]")) {
        assertThat(ours == null || pattern.contains("["))
            .as(pattern)
            .isEqualTo(theirs == null || pattern.contains("["));
      } else {
        boolean expected = theirs.matches(Path.of(path));
        assertThat(ours.matches(path)).as("%s for %s", pattern, path).isEqualTo(expected);
        matched += expected ? 1 : 0;
      }
    }
    assertThat(matched).isGreaterThan(1_000);
  }

  private static String draw(Random random, String alphabet, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static PathMatcher matcher(String pattern) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static Glob glob(String pattern) {
    try {
      return Glob.of(pattern);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a", "**a", "{a,*}", "{a,a,**}", "?*", "[ab]*", "**/*"})
  void noPatternTakesLongOverALongPath(String unit) {
    String pattern = unit.repeat(900 / unit.length()) + "b";
    assertThat(Glob.of(pattern).matches("a".repeat(4_000))).isFalse();
    assertThat(Glob.of(pattern).matches("a/".repeat(2_000))).isFalse();
  }

  @Test
  void patternThatIsTooLongIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Glob.of("a".repeat(1_001)))
        .withMessage("it has 1001 characters but may have 1000");
  }
}
