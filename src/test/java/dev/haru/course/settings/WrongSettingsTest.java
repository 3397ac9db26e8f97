package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid settings: the message names the place, the mistake and what to write instead. */
class WrongSettingsTest {

  @TempDir private Path temp;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private void assertRefused(Path file, int line, String part) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageStartingWith(String.format(Locale.ROOT, "%s:%d: ", file, line))
        .withMessageContaining(part)
        .withMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'nmae: x', 1, nmae, name",
    "'name: x\nlanguage: ko', 2, language, languages",
    "'Glossary: x', 1, Glossary, glossary",
    "'exclude: x', 1, exclude, excludes",
    "'\n\n# c\nlayout: x', 4, layout, layouts",
    "'links:\n  bsae: /x', 2, bsae, base",
    "'links:\n  base: /x\n  templates: x', 3, templates, template",
    "'engin: lucene', 1, engin, engine",
    "'engine:\n  openserach: {}', 2, openserach, opensearch",
    "'engine:\n  opensearch:\n    url: http://a:9200', 3, url, urls"
  })
  void anUnknownKeyIsToldWithTheNearestRightOne(String yaml, int line, String key, String nearest)
      throws IOException {
    assertRefused(
        write("haru.yaml", yaml),
        line,
        "unknown key '" + key + "'; did you mean '" + nearest + "'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'site: docisfy'|1|unknown site 'docisfy'; did you mean 'docsify'?",
        "'name: x\nsite: GitHub'|2|unknown site 'GitHub'; did you mean 'github'?",
        "'links:\n  base: ftp://x\nsite: hugo'|2|but was 'ftp://x'",
        "'links:\n  template: \"{pth}\"\n  base: https://a.test'|2|did you mean {path}?",
        "'site: github\nlinks:\n\n  base: https://a.test/'|4|https://HOST/OWNER/REPOSITORY",
        "'languages:\n  - ko\n  - Korean'|3|Korean' must be a language such as en, ko or pt-br",
        "'languages: '|1|must be a language",
        "'layouts:\n- a\n- \"{dya}.md\"'|3|layout '{dya}.md': 'dya' must be one of day, lang",
        "'excludes:\n  - \"a[\"'|2|exclude 'a[' is not a glob: '[' has no ']'",
        "'excludes:\n  - \"{a,{b\"'|2|exclude '{a,{b' is not a glob: '{' stands within '{'",
        "'excludes: \"[z-a]\"'|1|exclude '[z-a]' is not a glob: a range such as a-z has no",
        "'layouts: \"*********************\"'|1|it has 21 '*' but may have 20",
        "'symlinks: [., gone]'|1|symlinks' must exist, but there is no",
        "'name: x\nsymlinks: haru.yaml'|2|symlinks' must be directories, but",
        "'content: lesons'|1|content' must exist, but there is no",
        "'name: x\nglossary: wrods.yaml'|2|glossary' must exist, but there is no",
        "'index: \"a\\0b\"'|1|is not a path",
        "'engine: solr'|1|engine' must be lucene or opensearch but was 'solr'",
        "'engine: []'|1|must be keys with values",
        "'engine: {}'|1|engine' is empty",
        "'engine: {lucene: x}'|1|lucene has no settings; write 'engine: lucene'",
        "'engine:\n  opensearch:\n    urls: []'|3|urls' has 0 addresses but must have 1 to 50",
        "'engine: {opensearch: {urls: [localhost]}}'|1|but was 'localhost'",
        "'engine: {opensearch: {urls: [\"ftp://a:1\"]}}'|1|http://host:port or https://host:port",
        "'engine: {opensearch: {urls: [\"http://a:9200/x\"]}}'|1|at a has a path",
        "'engine: {opensearch: {urls: [\"http://a:9200/?x\"]}}'|1|at a has a path",
        "'engine: {opensearch: {urls: [\"http://a:99999\"]}}'|1|but was 'http://a:99999'",
        "'engine: {opensearch: {name: My course}}'|1|lower-case letters a to z, digits, '-'",
        "'engine: {opensearch: {shards: 0}}'|1|shards' must be a number from 1 to 100 but was '0'",
        "'engine: {opensearch: {shards: 101}}'|1|shards' must be a number from 1 to 100",
        "'engine: {opensearch: {replicas: -1}}'|1|replicas' must be a number from 0 to 10",
        "'engine: {opensearch: {replicas: two}}'|1|from 0 to 10 but was 'two'",
        "'engine: {opensearch: {user: me}}'|1|HARU_OPENSEARCH_USER and HARU_OPENSEARCH_PASSWORD",
        "'engine: {opensearch: {password: x}}'|1|password' does not belong in haru.yaml",
        "'content: ~/x'|1|content' is ~/x, but only a shell expands ~; write the whole path"
      })
  void aWrongValueIsToldWithItsLine(String yaml, int line, String message) throws IOException {
    assertRefused(write("haru.yaml", yaml), line, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'- name'|1|must be keys with values",
        "'just text'|1|must be keys with values",
        "'name: [a]'|1|name' must have one value",
        "'name:'|1|name' must have one value",
        "'\nname: {a: b}'|2|name' must have one value",
        "'content:\n  - a'|2|content' must have one value",
        "'links: docsify'|1|must be keys with values",
        "'links:\n  base: [/a]'|2|base' must have one value",
        "'languages: {ko: {en: de}}'|1|ko' must be a list of plain values",
        "'languages:\n  Korean: kr'|2|Korean' must be a language such as en, ko or pt-br",
        "'languages:\n  ko: [kr, a/b]'|2|a/b' must be the name of a directory",
        "'languages:\n  ko: x\n  en: [X]'|3|X' is a name of 'ko' already",
        "'excludes:\n- [a]'|2|excludes' must be a list of plain values",
        "'? [a]\n: b'|1|a key must be a plain word",
        "'name: a\nindex: b\nname: c'|3|name' appears twice; remove one"
      })
  void aValueOfTheWrongKindIsTold(String yaml, int line, String message) throws IOException {
    assertRefused(write("haru.yaml", yaml), line, message);
  }

  @ParameterizedTest
  @CsvSource({
    "'name: a\nlinks: {', 2",
    "'name: a\n\tindex: b', 2",
    "'name: \"a', 1",
    "'name: a\nindex: *x', 2",
    "'name: a\n\nindex: \u0007', 3",
    "'name: a\n---\nname: b', 2",
    "'name: a\nindex: \"b\\u', 2",
    "'name: \"\\x41\\UFFFFFFFF\"\nindex: b', 1"
  })
  void brokenYamlIsToldWithItsLine(String yaml, int line) throws IOException {
    assertRefused(write("haru.yaml", yaml), line, "not valid YAML: ");
  }

  @Test
  void endlessNestingIsTold() throws IOException {
    assertRefused(write("haru.yaml", "name: " + "[".repeat(10_000)), 1, "nested more than 100");
  }

  @Test
  void tooManyPatternsAreTold() throws IOException {
    String yaml = "name: x\nexcludes: [\n" + "a,\n".repeat(201) + "]";

    assertRefused(
        write("haru.yaml", yaml),
        203,
        "'excludes' has 201 patterns but may have 200; combine some");
  }

  @Test
  void bytesThatAreNotUtf8AreTold() throws IOException {
    Path file = Files.write(temp.resolve("haru.yaml"), new byte[] {'a', ':', '\n', (byte) 0xFF});

    assertRefused(file, 2, "byte 0xFF is not valid UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: b\n\n\"\": c', 3, none of them empty",
    "'a: []', 1, none of them empty",
    "'a: [b, \" \"]', 1, none of them empty",
    "'a: {b: c}', 1, must be a list of plain values",
    "'- a', 1, must be keys with values",
    "'a: b\na: c', 2, appears twice",
    "'\u1112\u1161: b\n하: c', 2, appears twice",
    "'a: [', 1, not valid YAML"
  })
  void aWrongGlossaryIsToldWithItsOwnName(String glossary, int line, String message)
      throws IOException {
    write("haru.yaml", "glossary: words.yaml");

    assertRefused(write("words.yaml", glossary), line, message);
  }

  @Test
  void settingsThatCannotBeReadAreTold() throws IOException {
    Files.createDirectory(temp.resolve("haru.yaml"));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageStartingWith(temp.resolve("haru.yaml") + ": it cannot be read: ");
  }

  @Test
  void settingsThatAreALinkToNowhereAreTold() throws IOException {
    Files.createSymbolicLink(temp.resolve("haru.yaml"), temp.resolve("gone.yaml"));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageContaining("haru.yaml: it does not exist, or is a broken link");
  }

  @Test
  void settingsOverTheLimitAreTold() throws IOException {
    write("haru.yaml", "#".repeat(1024 * 1024 + 1));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageContaining("haru.yaml: larger than 1 MiB");
  }

  @Test
  void wordWithTooManyNamesIsTold() throws IOException {
    write("haru.yaml", "glossary: words.yaml");
    StringBuilder names = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      names.append(i == 0 ? "" : ", ").append("name").append(i);
      words.append("word").append(i).append(": Big Name\n");
    }
    assertRefused(
        write("words.yaml", "a: [" + names + "]"), 1, "'a' has more than 100 other names in the");
    assertRefused(
        write("words.yaml", words.toString()), 101, "'Big Name' has more than 100 other names");
    assertRefused(
        write("words.yaml", "a: b\nc: " + "x".repeat(201)), 2, "may have 200 characters but 'xxx");
  }

  @ParameterizedTest
  @CsvSource({"http://me:hidden@a:9200", "https://hidden@a", "http://a:9200@hidden"})
  void credentialsInAnAddressAreNotRepeated(String url) throws IOException {
    write("haru.yaml", "engine:\n  opensearch:\n    urls: ['" + url + "']\n");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(temp, OutsideAccess.NONE))
        .withMessageContaining("HARU_OPENSEARCH_PASSWORD")
        .withMessageNotContaining("hidden");
  }
}
