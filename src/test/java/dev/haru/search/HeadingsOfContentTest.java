package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every heading and title of {@code content/}, pasted whole, finds its own section first. */
@Tag("slow")
class HeadingsOfContentTest {

  @Test
  void eachFindsASectionWithThatNameFirst(@TempDir Path directory) throws Exception {
    Course course = Course.open(List.of(Path.of("content")));
    Indexer.build(course, directory.resolve("index"), Clock.systemUTC(), BuildListener.SILENT);
    List<String> others = new ArrayList<>();
    try (CourseIndex index = CourseIndex.open(directory.resolve("index"));
        LuceneSearchEngine engine = new LuceneSearchEngine(index, course.settings().glossary())) {
      for (LessonFile file : course.files().files()) {
        Lesson lesson = course.read(file).lesson();
        assertThat(lesson).isNotNull();
        add(others, engine, lesson.title());
        lesson.sections().forEach(section -> add(others, engine, section.heading()));
      }
    }
    assertThat(others).isEmpty();
  }

  private static void add(List<String> others, SearchEngine engine, String name) {
    if (name.isBlank()) {
      return;
    }
    SearchResponse response = engine.search(SearchRequest.of(name));
    Hit first = response.hits().isEmpty() ? null : response.hits().get(0);
    boolean isNamed =
        first != null
            && (first.heading().equals(name)
                || first.title().equals(name)
                || first.translations().stream().anyMatch(other -> other.heading().equals(name)));
    if (!isNamed || !response.corrections().isEmpty()) {
      others.add(name + " -> " + (first == null ? "nothing" : first.heading()));
    }
  }
}
