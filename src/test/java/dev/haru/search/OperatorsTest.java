package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators of code, typed alone, find the code that has them. */
class OperatorsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with(
                "shell.md",
                "# Shell",
                "```\ncat log | sort > out.txt\nmake && make install || exit $?\n"
                    + "run >> log 2>&1 &\n./configure -- --prefix\n```")
            .with(
                "script.md",
                "# Script",
                "```\nconst f = (...args) => a === b ? x * y : z % 2;\nif (a != b || !c) count++;\n"
                    + "// why\n/* how */\na ?? b?.c\nreturn <Route path={p} />\n```")
            .with("cpp.md", "# Vectors", "```\nstd::vector<int> numbers;\n```")
            .with("inline.md", "# Pipes", "Write `a |> b` and `x := y`.")
            .with("prose.md", "# Backup & restore", "A & B = C, 3 < 4 | 5 > 2 - and so on / more.");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "&&; shell.md",
        "||; shell.md",
        "|; shell.md",
        ">; shell.md",
        ">>; shell.md",
        "2>&1; shell.md",
        "&; shell.md",
        "$?; shell.md",
        "--; shell.md",
        "=>; script.md",
        "===; script.md",
        "=; script.md",
        "...; script.md",
        "?; script.md",
        "*; script.md",
        "%; script.md",
        "!=; script.md",
        "++; script.md",
        "//; script.md",
        "/*; script.md",
        "??; script.md",
        "?.; script.md",
        "/>; script.md",
        "::; cpp.md",
        "|>; inline.md",
        ":=; inline.md",
        "'\"&&\"'; shell.md",
        "'\"|\"'; shell.md"
      })
  void operatorFindsTheCodeThatHasIt(String query, String path) {
    engine.assertFirst(query, path);
    assertThat(engine.places(query)).doesNotContain("prose.md:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"sort out\"'; 1",
        "'\"log sort\"'; 1",
        "'\"log | sort\"'; 1",
        "'\"backup & restore\"'; 1",
        "'\"backup restore\"'; 1"
      })
  void marksDoNotStandBetweenWords(String query, int found) {
    assertThat(engine.places(query)).hasSize(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "-|", "-&&", "\"", "\"\"", "()", "&&&&&&&&", "*", "**", "day:", ": :"})
  void otherMarksAreNoError(String query) {
    assertThat(engine.search(query).corrections()).isEmpty();
  }
}
