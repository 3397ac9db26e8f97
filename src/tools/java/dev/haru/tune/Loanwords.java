package dev.haru.tune;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.Hit;
import dev.haru.search.SearchRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts the loanwords in Hangul that find the same sections as the English word. */
public final class Loanwords {

  /** The share of the English word's first page that the loanword's must have. */
  private static final double SAME = 0.6;

  private Loanwords() {}

  /**
   * Runs the program.
   *
   * @param args the course's directory, a directory for its index, a file with a word in Hangul, a
   *     tab and the English word on each line
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Course course = Course.open(List.of(Path.of(args[0])), OutsideAccess.ANYTHING);
    Path directory = Path.of(args[1]);
    Indexer.build(course, directory, Clock.systemUTC(), BuildListener.SILENT);
    int found = 0;
    int all = 0;
    try (CourseIndex index = CourseIndex.open(directory);
        LuceneSearchEngine engine = new LuceneSearchEngine(index, course.settings().glossary())) {
      for (String line : Files.readAllLines(Path.of(args[2]))) {
        String[] words = line.split("\t", -1);
        Set<Set<String>> english = firstPage(engine, words[1]);
        Set<Set<String>> same = new HashSet<>(english);
        same.retainAll(firstPage(engine, words[0]));
        all++;
        if (same.size() >= SAME * english.size()) {
          found++;
        } else {
          out.printf(
              Locale.ROOT,
              "%s finds %d of the %d sections of %s%n",
              words[0],
              same.size(),
              english.size(),
              words[1]);
        }
      }
    }
    out.printf(Locale.ROOT, "%d of %d loanwords find %.0f %% or more%n", found, all, 100 * SAME);
  }

  /** Returns the sections of the first page, each as the set of itself and its translations. */
  private static Set<Set<String>> firstPage(LuceneSearchEngine engine, String query) {
    Set<Set<String>> sections = new HashSet<>();
    for (Hit hit : engine.search(SearchRequest.of(query)).hits()) {
      Set<String> places = new HashSet<>(Set.of(hit.path() + ":" + hit.line()));
      hit.translations().forEach(other -> places.add(other.path() + ":" + other.line()));
      sections.add(places);
    }
    return sections;
  }
}
