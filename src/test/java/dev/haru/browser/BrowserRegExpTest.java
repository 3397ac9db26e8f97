package dev.haru.browser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.haru.language.Language;
import dev.haru.search.syntax.DayReader;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's regular expressions as a browser reads them, against those of the JDK. */
class BrowserRegExpTest {

  private static final String TRANSLATOR = "org.teavm.classlib.java.util.regex.JavaScriptRegExp";

  /** The packages that a browser runs, without their subpackages. */
  private static final String[] ENGINE = {
    "dev.haru.analysis",
    "dev.haru.glossary",
    "dev.haru.search",
    "dev.haru.text",
    "dev.haru.language",
    "dev.haru.hangul",
    "dev.haru.phonetic",
    "dev.haru.search.syntax",
    "dev.haru.search.correct",
    "dev.haru.search.query",
    "dev.haru.search.rank",
    "dev.haru.search.excerpt",
    "dev.haru.search.suggest",
    "dev.haru.search.engine"
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ENGINE);

  /** Chars that the two languages take for different things, and some that patterns contain. */
  private static final String SIGNS =
      " \t\n\u000B\f\r\u001C\u0085\u00A0\u2028\u2029\uFEFF\u3000#.-_/*+:$\\[]%{}'\"0019年第天目일차"
          + "gGeEtTsSſKéе́\u0301ⅣßİıVvXx\uD83D\uDE00";

  /** Writes for each line, a pattern and a text in hexadecimal, what the pattern matches. */
  private static final String PROGRAM =
      """
      const plain = hex => (hex.match(/.{4}/g) || []).map(h => String.fromCharCode(parseInt(h, 16))).join('');
      const hex = text => Array.from({length: text.length}, (_, i) =>
          text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
      const groups = match => Array.from(match, each => each === undefined ? '-' : hex(each)).join('|');
      for (const line of require('fs').readFileSync(0, 'utf8').split('\\n')) {
        const [source, text] = line.split(' ').map(plain);
        const whole = new RegExp('(?:' + source + ')(?![^])', 'yu').exec(text);
        const found = Array.from(text.matchAll(new RegExp(source, 'gu')), m => m.index + ':' + groups(m));
        console.log([whole === null ? '' : groups(whole), ...found].join(' '));
      }
      """;

  @TempDir private static Path directory;
  private static Class<?> translator;

  @BeforeAll
  static void compileTranslator() throws Exception {
    translator = BrowserSources.compiled(TRANSLATOR, directory);
  }

  private static String translated(Pattern pattern) throws ReflectiveOperationException {
    List<Class<?>> parameters = List.of(String.class, int.class);
    return String.valueOf(
        BrowserSources.call(translator, "of", parameters, pattern.pattern(), pattern.flags()));
  }

  @Test
  void browserFindsWhatTheJdkFinds() throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    Random random = new Random(18);
    List<Pattern> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(15);
    for (Pattern pattern : patterns) {
      String source = translated(pattern);
      for (int i = 0; i < 500; i++) {
        String text = text(pattern, random);
        lines.add(hex(source) + " " + hex(text));
        expected.add(matches(pattern, text));
      }
    }
    List<String> found = NodeProgram.run(PROGRAM, lines);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i))
          .as(patterns.get(i / 500) + " " + lines.get(i))
          .isEqualTo(expected.get(i));
    }
    assertThat(expected).filteredOn(each -> !each.isEmpty()).hasSizeGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a++",
        "a?+",
        "a{2}+",
        "[a&&b]",
        "[[a]b]",
        "(?i)a",
        "a$",
        "\\h",
        "(?>a)",
        "(?<n>a)",
        "a{",
        "\\p{IsHangul}",
        "\\p{javaLetter}",
        "(a)\\11",
        "[\\S]",
        "\\G",
        "\\Z",
        "a\\",
        "[a"
      })
  void whatJavaScriptLacksOrReadsOtherwiseIsRejected(String pattern) {
    List<Class<?>> parameters = List.of(String.class, int.class);
    assertThatThrownBy(() -> BrowserSources.call(translator, "of", parameters, pattern, 0))
        .isInstanceOf(InvocationTargetException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  /** Other patterns than constants are not seen by the test above. */
  @Test
  void patternsAreConstants() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .orShould()
        .callMethod(Pattern.class, "matches", String.class, CharSequence.class)
        .check(CLASSES);
  }

  /** Returns all patterns that classes of the engine hold. */
  private static List<Pattern> patterns() throws ReflectiveOperationException {
    List<Pattern> patterns = new ArrayList<>();
    for (JavaClass each : CLASSES) {
      if (Arrays.asList(ENGINE).contains(each.getPackageName())) {
        addPatterns(patterns, each.reflect(), null);
      }
    }
    List<String> languages = Arrays.stream(Language.values()).map(Language::code).toList();
    addPatterns(patterns, DayReader.class, new DayReader(languages));
    return patterns;
  }

  private static void addPatterns(List<Pattern> patterns, Class<?> type, @Nullable Object instance)
      throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == Pattern.class
          && Modifier.isStatic(field.getModifiers()) == (instance == null)) {
        field.setAccessible(true);
        patterns.add((Pattern) field.get(instance));
      }
    }
  }

  /** Returns a text made of a pattern's own chars, in their order or not, and of odd ones. */
  private static String text(Pattern pattern, Random random) {
    String own = pattern.pattern().replaceAll("\\\\[a-zA-Z]|[\\\\(){}\\[\\]?*+|^]", "") + "x";
    StringBuilder text = new StringBuilder();
    int at = random.nextInt(own.length());
    for (int i = random.nextInt(12); i >= 0; i--) {
      int kind = random.nextInt(10);
      if (kind < 6) {
        text.append(own.charAt(at));
        at = (at + 1) % own.length();
      } else if (kind < 8) {
        at = random.nextInt(own.length());
        text.append(random.nextInt(10));
      } else {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
    }
    return text.toString();
  }

  private static String matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    String whole = matcher.matches() ? groups(matcher) : "";
    return Stream.concat(
            Stream.of(whole),
            pattern.matcher(text).results().map(each -> each.start() + ":" + groups(each)))
        .collect(Collectors.joining(" "));
  }

  private static String groups(MatchResult match) {
    return IntStream.rangeClosed(0, match.groupCount())
        .mapToObj(match::group)
        .map(group -> group == null ? "-" : hex(group))
        .collect(Collectors.joining("|"));
  }

  private static String hex(String text) {
    return text.chars()
        .mapToObj(c -> String.format(Locale.ROOT, "%04x", c))
        .collect(Collectors.joining());
  }
}
