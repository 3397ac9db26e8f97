package dev.haru.course.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.course.site.Links;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the pages of whole sites and their addresses with those that their generators built: a
 * lesson must be a page where there is one, and none where there is none.
 */
class SiteVectorsTest {

  private static final List<String> GENERATORS =
      List.of(
          "docusaurus",
          "hugo",
          "jekyll",
          "mdbook",
          "mkdocs",
          "nextra",
          "sphinx",
          "starlight",
          "vitepress");

  @TempDir private Path site;

  static Stream<Arguments> sites() {
    return GENERATORS.stream()
        .flatMap(generator ->
            lines(generator + ".txt")
                .filter(line -> line.startsWith("=== "))
                .map(line -> Arguments.of(generator, line.substring(4))));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void lessonsAreTheGeneratorsPages(String generator, String name) throws Exception {
    write(generator, name);
    Map<String, List<String>> expected = expected(generator, name);

    Map<String, String> pages = pages(Course.open(List.of(site)), generator);

    Map<String, String> wanted = new TreeMap<>();
    expected.forEach((path, addresses) -> {
      String page = pages.get(path);
      // A translation that is missing is shown in the original: several addresses of one lesson.
      wanted.put(path, page != null && addresses.contains(page) ? page : addresses.toString());
    });
    assertThat(wanted).isNotEmpty();
    assertThat(pages).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  /** Returns the addresses of the lessons that have sections, by their paths in the site. */
  private Map<String, String> pages(Course course, String generator) throws IOException {
    Links links = course.settings().links();
    String base = Objects.requireNonNullElse(links.base(), "").replaceFirst("/*$", "/");
    String content = site.relativize(course.contentDirectories().getFirst()).toString();
    String start = content.isEmpty() ? "" : content + "/";
    Map<String, String> pages = new TreeMap<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      if (lesson != null && !lesson.sections().isEmpty()) {
        String url = links.url(lesson.path(), lesson.lang(), lesson.page(), "", 0);
        String page = decoded(url, base);
        boolean bare = generator.equals("jekyll") && !page.isEmpty() && !page.endsWith("/");
        // A page without an extension is served from the file with one.
        pages.put(start + lesson.path(), bare && page.indexOf('.') < 0 ? page + ".html" : page);
      }
    }
    return pages;
  }

  private static Map<String, List<String>> expected(String generator, String name) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    lines(generator + ".tsv")
        .map(line -> line.split("\t", -1))
        .filter(row -> row[0].equals(name))
        .forEach(row ->
            expected.put(
                row[1], Arrays.stream(row).skip(2).map(SiteVectorsTest::withoutHost).toList()));
    return expected;
  }

  private static String decoded(String url, String base) {
    String path = url.startsWith(base) ? url.substring(base.length()) : url;
    String bare = path.equals("./") ? "" : path;
    return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8)
        .replaceFirst("(^|/)index\\.html$", "$1");
  }

  /** Returns an address below the base of all these sites. */
  private static String withoutHost(String address) {
    return address
        .replaceFirst("^https://c\\.test/(?:course/|en/latest/)?", "")
        .replaceFirst("(^|/)index\\.html$", "$1");
  }

  private void write(String generator, String name) throws IOException {
    Map<String, List<String>> files = new LinkedHashMap<>();
    boolean within = false;
    List<String> text = new ArrayList<>();
    for (String line : lines(generator + ".txt").toList()) {
      if (line.startsWith("=== ")) {
        within = line.equals("=== " + name);
      } else if (within && line.startsWith("--- ")) {
        text = files.computeIfAbsent(line.substring(4), path -> new ArrayList<>());
      } else if (within) {
        text.add(line);
      }
    }
    for (Map.Entry<String, List<String>> each : files.entrySet()) {
      Path file = site.resolve(each.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      String lines = String.join("\n", each.getValue());
      Files.writeString(file, isPage(each.getKey()) ? page(lines) : lines);
    }
  }

  private static boolean isPage(String path) {
    return path.matches(".*\\.mdx?") && !path.endsWith("SUMMARY.md");
  }

  private static String page(String front) {
    return (front.isEmpty() ? "" : "---\n" + front + "\n---\n\n") + "# Page\n\nText.\n";
  }

  private static Stream<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            Links.class.getResourceAsStream("sites/" + name), () -> "no " + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "));
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
