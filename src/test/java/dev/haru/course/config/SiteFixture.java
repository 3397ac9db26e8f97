package dev.haru.course.config;

import dev.haru.course.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A site with its configuration and pages, for tests of how haru reads it. */
abstract class SiteFixture {

  @TempDir Path temp;

  Path course;

  Path course() throws IOException {
    if (course == null) {
      course = Files.createDirectory(temp.resolve("course"));
    }
    return course;
  }

  void write(String path, String text) throws IOException {
    Path file = course().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Course open(String... directory) throws Exception {
    return Course.open(List.of(course().resolve(String.join("/", directory))));
  }

  static List<String> pages(Course course) throws IOException {
    return course.files().files().stream().map(file -> file.path().path()).toList();
  }

  static String url(Course course, String path) {
    return url(course, path, Map.of());
  }

  static String url(Course course, String path, Map<String, String> front) {
    var links = course.settings().links();
    return links.url(path, "", links.page(path, "", front), "a", 1);
  }
}
