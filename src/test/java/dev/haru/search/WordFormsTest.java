package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words are found in whatever form they stand in the course. */
class WordFormsTest {

  private static final String SHY = "\u00AD";

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("database.md", "# 저장소\n\n데이터베이스를 고른다.\n")
            .with("metadata.md", "# 서버리스\n\n네임스페이스를 나눈다.\n")
            .with("wrote.md", "# 기록\n\n결과를 썼다. 그리고 창을 닫았다.\n")
            .with("off.md", "# 전원\n\n장비를 껐다. 설정은 지웠다. 문서를 열었다.\n")
            .with("size.md", "# 크기\n\n크기가 커진다.\n")
            .with("cache.md", "# 캐싱\n\n로깅, 테스팅, 모니터링, 스트리밍, 포매팅, 스캐닝과 매칭.\n")
            .with("code.md", "# 코드\n\n패치를 만든다.\n")
            .with("redis.md", "# Redis\n\nUpgrade to v6.2.8 now.\n")
            .with("python.md", "# Python\n\nUse 3.0.13 or 192.168.10.4 here.\n")
            .with("exact.md", "# Perl\n\nUse 3.0 here.\n")
            .with("hooks.md", "# Hooks\n\nCall `useEffect`. A HashTable, an XMLParser too.\n")
            .with(
                "shell.md",
                "# Shell\n\n```\nmake && make install || exit\na === b ?? c\nf(x) => x\n```\n")
            .with("soft.md", "# Parts\n\nGood soft" + SHY + "ware and zero\u200Bwidth text.\n")
            .with("ssh.md", "# SSH\n\nThe error: permission denied (publickey). See [docs].\n")
            .with("panic.md", "# Calm\n\nDon't panic. You're fine. It isn't hard.\n")
            .with("open.md", "# Open\n\nHow to set up things. Then log in to it.\n")
            .with("closed.md", "# Closed\n\nThe setup is done by login and rollback.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "데이터, database.md",
    "서버, metadata.md",
    "쓰기, wrote.md",
    "쓰다, wrote.md",
    "닫기, wrote.md",
    "끄기, off.md",
    "끄다, off.md",
    "지우기, off.md",
    "캐시, cache.md",
    "테스트, cache.md",
    "모니터, cache.md",
    "스트림, cache.md",
    "포맷, cache.md",
    "스캔, cache.md",
    "매치, cache.md",
    "코딩, code.md",
    "패칭, code.md",
    "6.2.8, redis.md",
    "v6.2, redis.md",
    "6.2, redis.md",
    "3.0, exact.md",
    "v3.0, exact.md",
    "3.0.13, python.md",
    "192.168, python.md",
    "effect, hooks.md",
    "'hash table', hooks.md",
    "table, hooks.md",
    "parser, hooks.md",
    "'&&', shell.md",
    "'||', shell.md",
    "===, shell.md",
    "'??', shell.md",
    "=>, shell.md",
    "zerowidth, soft.md",
    "'permission denied (publickey)', ssh.md",
    "'(publickey)', ssh.md",
    "'[docs]', ssh.md",
    "dont, panic.md",
    "youre, panic.md",
    "isnt, panic.md",
    "'set up', open.md",
    "'roll back', closed.md"
  })
  void wordIsFoundAndNotCorrected(String query, String path) {
    engine.assertFirst(query, path);
  }

  @ParameterizedTest
  @CsvSource({
    "setup, open.md",
    "set-up, open.md",
    "set up, closed.md",
    "login, open.md",
    "log in, closed.md",
    "3.0, python.md",
    "로그, cache.md"
  })
  void otherFormsComeToo(String query, String path) {
    assertThat(engine.search(query).hits()).extracting(Hit::path).contains(path);
  }

  @Test
  void verbIsNotFoundByANounLikeIt() {
    assertThat(engine.places("끄기")).containsExactly("off.md:1");
    assertThat(engine.places("크기")).containsExactly("size.md:1");
  }

  static Stream<String> hyphenated() {
    String word = "software";
    return Stream.of(SHY, "\u200B", "\u200D", "\u2060", "\uFEFF", "\u200E")
        .flatMap(invisible ->
            IntStream.rangeClosed(0, word.length())
                .mapToObj(at -> word.substring(0, at) + invisible + word.substring(at)));
  }

  @ParameterizedTest
  @MethodSource("hyphenated")
  void invisibleCharsAreNoPartOfAQuery(String query) {
    List<Hit> hits = engine.search(query).hits();
    assertThat(hits).extracting(Hit::path).containsExactly("soft.md");
    assertThat(TestEngine.highlighted(hits.get(0))).containsExactly("soft" + SHY + "ware");
  }
}
