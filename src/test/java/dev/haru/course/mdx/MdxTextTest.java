package dev.haru.course.mdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdxTextTest {

  /** A line break is written ⏎ here. */
  private static Stream<Arguments> texts() {
    return Stream.of(
        // Imports and exports
        Arguments.of("import A from './a'⏎⏎text", "⏎⏎text"),
        Arguments.of("import {⏎  A,⏎  B⏎} from './a'⏎import C from \"c\";⏎⏎text", "⏎⏎⏎⏎⏎⏎text"),
        Arguments.of("import './style.css'⏎⏎# T", "⏎⏎# T"),
        Arguments.of("import * as x from 'y'⏎⏎# T", "⏎⏎# T"),
        Arguments.of("export const a = {⏎  b: 1,⏎⏎  c: '}'⏎}⏎⏎text", "⏎⏎⏎⏎⏎⏎text"),
        Arguments.of("export const F = () => (⏎  <b>⏎⏎x</b>⏎)⏎⏎text", "⏎⏎⏎⏎⏎⏎text"),
        Arguments.of("export default function L(p) {⏎  return `${p}}`⏎}⏎⏎text", "⏎⏎⏎⏎text"),
        Arguments.of("import A from 'a'⏎# Title⏎text", "⏎# Title⏎text"),
        Arguments.of("import the module first⏎⏎text", "import the module first⏎⏎text"),
        Arguments.of("export it to a file", "export it to a file"),
        Arguments.of("some text⏎import A from 'a'", "some text⏎import A from 'a'"),
        Arguments.of("```js⏎import A from 'a'⏎```", "```js⏎import A from 'a'⏎```"),
        // Components
        Arguments.of("<Tabs>⏎<TabItem value=\"a\">⏎⏎text⏎⏎</TabItem>⏎</Tabs>", "⏎⏎⏎text⏎⏎⏎"),
        Arguments.of("<TabItem value=\"a\" label=\"A b\">text **md**</TabItem>", "A b text **md**"),
        Arguments.of("<Card title='Don\"t'⏎  href={x > 1}⏎/>⏎⏎text", "Don\\\"t ⏎⏎⏎⏎text"),
        Arguments.of("a <Term id=\"x\">word</Term>s b", "a words b"),
        Arguments.of("a <Foo.Bar x={{y: '}'}} {...z} /> b", "a  b"),
        Arguments.of("<>text</>", "text"),
        Arguments.of("<td>a</td><td>b</td>", "a b "),
        Arguments.of("<b>a</b><i>b</i>", "a b"),
        Arguments.of("x<br/>y", "x<br> y"),
        Arguments.of("<img src={u} alt=\"a cat\" />", "<img alt=\"a cat\">"),
        Arguments.of(
            "<Image⏎alt='a \"cat\"'⏎src='c.png'/>",
            "<img alt=\"a &quot;cat&quot;\" src=\"c.png\">⏎⏎"),
        Arguments.of("<a href=\"/u\" class=\"b\">text</a>", "<a href=\"/u\">text</a>"),
        Arguments.of("<style>{`a{b:c}`}</style>⏎x", "⏎x"),
        Arguments.of("<Box title=\"T\">⏎---⏎x⏎</Box>", "⏎---⏎x⏎"),
        // Indentation
        Arguments.of("<A>⏎  <B>⏎    # T⏎⏎    - a⏎      - b⏎  </B>⏎</A>", "⏎⏎# T⏎⏎- a⏎  - b⏎⏎"),
        Arguments.of("<A>⏎    ```js⏎      x⏎    ```⏎</A>", "⏎```js⏎  x⏎```⏎"),
        Arguments.of("- a⏎⏎  <B>⏎    text⏎  </B>", "- a⏎⏎  ⏎  text⏎"),
        Arguments.of("\t<A>⏎\t\ttext⏎\t</A>", "\t⏎\ttext⏎"),
        // Expressions
        Arguments.of("a {props.b} c", "a  c"),
        Arguments.of("a{' '}b {\"c*\"} {`d`}", "a b c\\* d"),
        Arguments.of("a {/* no⏎⏎text */} b", "a ⏎⏎ b"),
        Arguments.of("a {x ? '}' : \"}\"} b", "a  b"),
        Arguments.of("{list.map(x => <li>Don't {x}</li>)}", ""),
        Arguments.of("{`${a ? `}` : b}`}", ""),
        Arguments.of("<!-- no --> yes", " yes"),
        // Headings
        Arguments.of("# T {#id}", "# T {#id}"),
        Arguments.of("# T {/* #id */}", "# T {/* #id */}"),
        Arguments.of("# T {/* note */} {x} <!-- y -->", "# T {/* note */} {x} <!-- y -->"),
        Arguments.of("## A <Badge t=\"x\" />", "## A <x>"),
        Arguments.of(
            "<h2 id=\"x\">A <b>c</b></h2>⏎text", "## A <x>c</x>" + MdxText.OWN_ID + "x}⏎text"),
        // Code, formulas and escapes
        Arguments.of("`<A>{b}` ``{`}``", "`<A>{b}` ``{`}``"),
        Arguments.of("a `b⏎{c}` d", "a `b⏎{c}` d"),
        Arguments.of("~~~⏎{a}⏎<b>⏎~~~", "~~~⏎{a}⏎<b>⏎~~~"),
        Arguments.of("> ```⏎> {a}⏎⏎{b}", "> ```⏎> {a}⏎⏎"),
        Arguments.of("1. ```js⏎   {a}⏎   ```⏎{b}", "1. ```js⏎   {a}⏎   ```⏎"),
        Arguments.of("\\{a} \\<b>", "\\{a} \\<b>"),
        Arguments.of("$x^{2}$ {b}", "$x^{2}$ "),
        Arguments.of("$5 {b} and $6", "$5  and $6"),
        Arguments.of("$$⏎{a}⏎$$⏎{b}", "$$⏎{a}⏎$$⏎"),
        Arguments.of("1 < 2 > 1", "1 < 2 > 1"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void onlyTheTextOfMdxIsLeft(String mdx, String markdown) {
    MdxText read = MdxText.of(mdx.replace('⏎', '\n'));
    assertThat(read.markdown().replace('\n', '⏎')).isEqualTo(markdown);
    assertThat(read.isValid()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLineStaysWhereItIs(String mdx) {
    assertThat(MdxText.of(mdx.replace('⏎', '\n')).markdown().chars().filter(c -> c == '\n').count())
        .isEqualTo(mdx.chars().filter(c -> c == '⏎').count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a {b",
        "a {see below} b",
        "a {b: c} d",
        "a } {",
        "<A>",
        "</A>",
        "<A><B></A></B>",
        "<br>",
        "<https://a.b>",
        "<a@b.c>",
        "List<3",
        "<A b=c>",
        "<A b=\"c>",
        "<!-- a"
      })
  void textThatIsNotMdxIsKnown(String text) {
    assertThat(MdxText.of(text).isValid()).isFalse();
  }

  @Test
  void whatIsNotMdxIsKept() {
    assertThat(MdxText.of("a {see below} <https://a.b> {b").markdown())
        .isEqualTo("a {see below} <https://a.b> {b");
  }

  private static Stream<String> hostile() {
    return Stream.of(
        "{",
        "}",
        "{'",
        "{`",
        "{`${",
        "{/*",
        "{\\'",
        "{{}",
        "<",
        "<a ",
        "<a>",
        "</a>",
        "<a b='",
        "<a b={",
        "<a b=\"'",
        "<!--",
        "<style>",
        "<h1>",
        "<h1> ",
        "<A title=\"\"/>",
        "`a``b",
        "`",
        "$a",
        "$ ",
        "\\",
        "\n```",
        "\n{",
        "\n<a>",
        "\n <a>",
        "\n\nexport const a = {",
        "\n\nimport {",
        "\n\nimport 'a'\n",
        "\n# <a>",
        "\n# {/*#",
        "<a\n",
        "<a>{",
        "> ",
        "- ",
        "1. ");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Tag("slow")
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void fourMebibytesAreReadInLinearTime(String unit) {
    String text = unit.repeat(4 * 1024 * 1024 / unit.length());
    assertThat(MdxText.of(text).markdown().chars().filter(c -> c == '\n').count())
        .isEqualTo(text.chars().filter(c -> c == '\n').count());
  }
}
