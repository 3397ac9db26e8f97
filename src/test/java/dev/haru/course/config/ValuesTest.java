package dev.haru.course.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.toml.Toml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of configurations in YAML, TOML and JavaScript. */
class ValuesTest {

  @Test
  void yamlIsRead() throws Exception {
    Values values =
        YamlValues.read(
            """
            site_name: My site
            use_directory_urls: false
            plugins:
              - search
              - i18n:
                  docs_structure: suffix
                  languages:
                    - locale: en
                      default: true
            markdown_extensions:
              - pymdownx.emoji:
                  emoji_index: !!python/name:material.extensions.emoji.twemoji
            """);

    assertThat(values.get("site_name")).isEqualTo("My site");
    assertThat(values.isFalse("use_directory_urls")).isTrue();
    assertThat(values.get("plugins.0")).isEqualTo("search");
    assertThat(values.get("plugins.1.i18n.languages.0.locale")).isEqualTo("en");
    assertThat(values.names("plugins.1.i18n")).containsExactly("docs_structure", "languages");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a: !ENV [A, 'https://c.test/']|a|https://c.test/",
        "a: !ENV [A, B, c]|a|c",
        "a: {b: !ENV [A, true]}|a.b|true",
        "a: !ENV A|a|",
        "a: !ENV [A]|a|",
        "s: !!python/name:x.y|s|!python/name:x.y",
        "s: !!python/object/apply:x.y {kwds: {case: lower}}|s|!python/object/apply:x.y",
        "s: !!python/object/apply:x.y {kwds: {case: lower}}|s.kwds.case|lower"
      })
  void whatMkDocsResolvesIsRead(String yaml, String path, String value) throws Exception {
    assertThat(YamlValues.read(yaml).get(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a = 1\\n[b]\\nc = 'x' # y\\n[[d]]\\n\\\"e f\\\" = [1, 2]|0",
        "a = [\\n 'x', # y\\n]\\nb = { c = 1 }\\nd = \\\"\\\"\\\"\\n\\\"\\\"\\\"|0",
        "a = 1\\nnonsense\\nb = 2|2",
        "a = 'x\\nb = 2|1",
        "a = 1\\nb = 'x' y|2",
        "[a\\nb = 1|1",
        "a = [1\\nb = 2|1",
        "a = 1\\r\\nb = 2\\r\\n|0",
        "date = 2024-01-02T03:04:05Z|0",
        "=== x|1"
      })
  void theFirstLineThatIsNotTomlIsKnown(String toml, int line) {
    String text = toml.replace("\\n", "\n").replace("\\r", "\r").replace("\\\"", "\"");
    assertThat(Toml.read(text).faultyLine()).isEqualTo(line);
  }

  @Test
  void theDefaultOfAnEnvironmentVariableIsRead() {
    String script = "export default { a: process.env.A || 'x', b: f(process.env.A) || 'y' }";

    Values values = ScriptValues.read(script);

    assertThat(values.get("a")).isEqualTo("x");
    assertThat(values.get("b")).isNull();
  }

  @Test
  void jsonIsRead() throws Exception {
    assertThat(YamlValues.read("[\"2.0\", \"1.0\"]").list("").isEmpty()).isTrue();
    assertThat(YamlValues.read("{\"root\": \"./docs\", \"v\": [\"2.0\", \"1.0\"]}").list("v"))
        .containsExactly("2.0", "1.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "baseURL = 'https://c.test/' # the site|baseURL|https://c.test/",
        "'a b' = \"x\\ty\"|a b|x\ty",
        "a.b.c = 1|a.b.c|1",
        "[a.b]\\nc = true|a.b.c|true",
        "[ a . \"b\" ]\\nc = true|a.b.c|true",
        "[[a]]\\nb = 1\\n[[a]]\\nb = 2|a.1.b|2",
        "a = [ 'x', # one\\n 'y',\\n]|a.1|y",
        "a = { b = 'x', c = { d = [1, 2] } }|a.c.d.1|2",
        "a = \"\"\"\\nx\\ny\"\"\"\\nb = 3|b|3",
        "a = '''it's'''|a|it's",
        "a = [[1, 2], [3]]|a.1.0|3",
        "=== nonsense\\na = 1|a|1",
        "a = [1\\nb = 2|b|2",
        "a = \"never closed\\nb = 2|b|2",
        "date = 2024-01-02T03:04:05Z|date|2024-01-02T03:04:05Z"
      })
  void tomlIsRead(String toml, String path, String value) {
    assertThat(Configurations.toml(toml.replace("\\n", "\n")).get(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "export default { title: 'My site' }|title|My site",
        "export default defineConfig({ title: \"My site\", base: '/x/' })|base|/x/",
        "export default withMermaid(defineConfig({ a: { b: `c` } }))|a.b|c",
        "module.exports = { a: ['x', 'y',] };|a.1|y",
        "const other = { title: 'no' }\\nexport default { title: 'yes' }|title|yes",
        "const config = { title: 'yes' };\\nconst x = {title: 'no'};\\nmodule.exports = config;"
            + "|title|yes",
        "const config: Config = { title: 'yes' };\\nexport default config;|title|yes",
        "const site: Config = { title: 'yes' };\\nexport default site;|title|yes",
        "const BASE = '/x/';\\nexport default { base: BASE }|base|/x/",
        "module.exports = async function f() { const y = { a: 'no' }; return { a: 'yes' }; };"
            + "|a|yes",
        "const base = '/x/';\\nexport default { title: 'y', base, }|base|/x/",
        "const base = '/x/';\\nexport default { base }|base|/x/",
        "export default { base: process.env.BASE ?? '/x/', a: 1 }|base|/x/",
        "const url = process.env.URL ?? 'https://c.test';\\nexport default { a: { url } }"
            + "|a.url|https://c.test",
        "const l = { ko: { lang: 'ko-KR' } };\\nexport default { locales: l }"
            + "|locales.ko.lang|ko-KR",
        "export default { base: isProd ? '/p/' : '/', a: 'b' }|base|/p/",
        "export default { base: e.MODE === 'x' ? '' : '/p' }|base|/p",
        "export default { url: dev ? 'http://localhost:3000/abc' : 'https://c.test' }"
            + "|url|https://c.test",
        "export default { a: x ? 'one' : 'other' }|a|",
        "export default { a: f(x ? '/y/' : '/'), b: '/z' }|a|",
        "export default { // title: 'no'\\n /* title: 'no' */ title: 'yes' }|title|yes",
        "export default { a: 'title: \\'no\\'', title: 'yes' }|title|yes",
        "export default { presets: [['classic', /** @type {X} */ ({ docs: { r: '/' } })]] }"
            + "|presets.0.1.docs.r|/",
        "export default { p: require.resolve('./x'), r: '/' }|r|/",
        "export default { integrations: [starlight({ title: 'Docs' })] }"
            + "|integrations.0.starlight.title|Docs",
        "export default { locales: { root: { lang: 'en-US' }, 'ko': { lang: 'ko' } } }"
            + "|locales.ko.lang|ko",
        "export default { r: /['\"]/g, title: 'yes' }|title|yes",
        "export default { f(x) { return { title: 'no' } }, title: 'yes' }|f.title|",
        "export default { f: (x) => { const a = 1; }, title: 'yes' }|title|yes",
        "export default { a: x ? 'b' : 'c', title: 'yes' }|title|yes",
        "export default { a: x ? 'b' : 'c' }|b|",
        "export default { a: 'b' + c }|a|",
        "export default { a: `x${y}` }|a|",
        "export default { a: 'x' as const, b: 2 }|a|x",
        "window.$docsify = { basePath: '/docs/' }|basePath|/docs/",
        "export default { logo: <b>It's</b>,\\n title: 'yes' }|title|yes"
      })
  void literalValuesOfScriptsAreRead(String script, String path, String value) {
    assertThat(ScriptValues.read(script.replace("\\n", "\n")).get(path)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "(",
        "{a:",
        "[[",
        "a={b=",
        "\"",
        "'",
        "`",
        "`${",
        "/*",
        "/",
        "\\",
        "a.",
        "a=",
        "\"\"\"",
        "{\"a\":[",
        "]",
        "})",
        "x:{",
        "return{",
        "=",
        "[a]\n",
        "[[a]]\n",
        "\0",
        "한"
      })
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anythingIsReadInTime(String part) {
    String text = part.repeat(1_000_000 / part.length());

    assertThat(Configurations.toml(text)).isNotNull();
    assertThat(ScriptValues.read("export default " + text)).isNotNull();
  }
}
