package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties of every link, tested with seeded random names and anchors. */
class LinkPropertiesTest {

  private static final int ROUNDS = 1_000;

  private static final String[] WORDS =
      "한글 하루 日本 👩‍💻 day02 README index 01- .. ... // %20 javascript: data: //evil.test"
          .split(" ");

  private static final String SIGNS =
      " \t\n\u0000\u00a0\u2028\"'<>`\\%#?&=+:;,@!$*()[]{}|^~_-./aZ0é가ㅋ日🚀";

  @ParameterizedTest
  @EnumSource
  void noLinkHoldsWhatBreaksOutOfAnAttribute(SiteGenerator preset) {
    Random random = new Random(20221);
    Links links = new Links(preset, null, null);
    Links form = new Links(preset, null, "https://c.test/{path}/{pathNoExt}?a={anchor}#L{line}");
    for (int i = 0; i < ROUNDS; i++) {
      String path = path(random);
      String anchor = text(random);
      assertThat(links.url(path, anchor, i)).as(path).matches("[!#-&(-;=?-\\[\\]_a-z~]+");
      assertThat(form.url(path, anchor, i))
          .as(path)
          .matches("https://c[.]test/[#%&./=?A-Za-z0-9_~-]+");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLinkStaysOnTheSite(SiteGenerator preset) {
    Random random = new Random(20222);
    URI site = URI.create("https://course.test/a/b/");
    Links links = new Links(preset, null, null);
    for (int i = 0; i < ROUNDS; i++) {
      String path = path(random);
      URI resolved = site.resolve(links.url(path, text(random), i));
      assertThat(resolved).as(path).hasScheme("https").hasHost("course.test");
      assertThat(resolved.getPath()).as(path).startsWith("/a/b/");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GITHUB", "PLAIN", "DOCSIFY"})
  void pathsAndAnchorsAreTheSameWhenDecoded(SiteGenerator preset) {
    Random random = new Random(20223);
    Links links = new Links(preset, null, null);
    for (int i = 0; i < ROUNDS; i++) {
      String path = path(random) + "-" + i + ".md";
      String anchor = text(random);
      if (!isWhole(path + anchor)) {
        continue;
      }
      String expected =
          preset == SiteGenerator.DOCSIFY
              ? "#/" + path.replaceFirst("[.]md$", "") + (anchor.isEmpty() ? "" : "?id=" + anchor)
              : path + (anchor.isEmpty() ? "" : "#" + anchor);
      assertThat(decoded(links.url(path, anchor, i))).isEqualTo(expected);
    }
  }

  private static String path(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String name = text(random).replace("/", "");
      parts.add(name.isEmpty() || name.equals(".") || name.equals("..") ? "x" : name);
    }
    String end = random.nextInt(9) == 0 ? "/..md" : random.nextBoolean() ? ".md" : "x";
    return String.join("/", parts) + end;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(
          random.nextBoolean()
              ? WORDS[random.nextInt(WORDS.length)]
              : SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  /** Returns whether a text has no unpaired surrogate, which no encoding can represent. */
  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static String decoded(String url) {
    return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
