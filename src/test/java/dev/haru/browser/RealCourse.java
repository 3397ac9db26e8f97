package dev.haru.browser;

import dev.haru.course.Course;
import dev.haru.export.Exporter;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of {@link StubCourse} with lessons, an index, and an export by haru's own engine. */
final class RealCourse {

  private static @Nullable ExportFiles exported;
  private static @Nullable ExportFiles exportedLater;

  private RealCourse() {}

  static synchronized ExportFiles export() throws Exception {
    ExportFiles files = exported == null ? with("Health checks", "") : exported;
    exported = files;
    return files;
  }

  static synchronized ExportFiles later() throws Exception {
    ExportFiles files =
        exportedLater == null ? with("Health checks, revised", " It is newer.") : exportedLater;
    exportedLater = files;
    return files;
  }

  private static ExportFiles with(String checks, String more) throws Exception {
    Path directory = Files.createTempDirectory("haru-export");
    Path content = Files.createDirectories(directory.resolve("content"));
    TestCourse course =
        new TestCourse(content)
            .with("haru.yaml", "site: docsify\n")
            .with(
                "2026/Days/day01.md",
                "# " + checks + "\n\nThe balancer asks each server whether it is well." + more)
            .with(
                "2026/Days/day02.md", "# Day 2: Kubernetes volumes\n\nA volume keeps data." + more);
    int day = 3;
    for (String drill :
        List.of(
            "alpha", "bravo", "coda", "delta", "echo", "fox", "golf", "hotel", "india", "juliett",
            "kilo", "lima")) {
      course.with(
          "2026/Days/day" + day++ + ".md",
          "# Drill " + drill + "\n\nThe evergreen of " + drill + " team." + more);
    }
    addOthers(course);
    return of(content, directory);
  }

  /** Returns the export of a course, written below a directory with its index. */
  static ExportFiles of(Path content, Path directory) throws Exception {
    Course opened = Course.open(List.of(content));
    BuildListener silent = problem -> {};
    Indexer.build(opened, directory.resolve("index"), Clock.systemUTC(), silent);
    Path into = directory.resolve("haru");
    try (CourseIndex index = CourseIndex.open(directory.resolve("index"))) {
      Exporter.export(index, opened.settings().glossary(), into);
    }
    return read(into);
  }

  /** Adds so many words that those of different queries are in different files. */
  private static void addOthers(TestCourse course) {
    for (char first = 'a'; first <= 'z'; first++) {
      StringBuilder words = new StringBuilder();
      for (char second = 'a'; second <= 'z'; second++) {
        for (char third = 'a'; third <= 'e'; third++) {
          words.append(first).append("qx").append(second).append(third).append("zz ");
        }
      }
      course.with("2026/other/" + first + ".md", "# Other " + first + "\n\n" + words + "\n");
    }
  }

  private static ExportFiles read(Path export) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(export)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(export.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return new ExportFiles(files);
  }
}
