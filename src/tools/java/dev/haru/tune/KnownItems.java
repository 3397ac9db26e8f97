package dev.haru.tune;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries of which it is known what they want: a course's own headings, pasted whole, and the
 * titles in its tables of contents.
 */
public final class KnownItems {

  /** The most headings of a language that are asked. */
  private static final int HEADINGS = 200;

  private static final int SEED = 16;

  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)#\\s]+\\.mdx?)\\)");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final boolean lists;

  private KnownItems(boolean lists) {
    this.lists = lists;
  }

  /**
   * Runs the program.
   *
   * @param args the course's directory, a directory for its index, the tables of contents below the
   *     course's directory (separated by commas, possibly none), and {@code true} to list what is
   *     not found first
   */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    Course course = Course.open(List.of(directory), OutsideAccess.ANYTHING);
    Indexer.build(course, Path.of(args[1]), Clock.systemUTC(), BuildListener.SILENT);
    KnownItems items = new KnownItems(Boolean.parseBoolean(args[3]));
    try (CourseIndex index = CourseIndex.open(Path.of(args[1]));
        LuceneSearchEngine engine = new LuceneSearchEngine(index, course.settings().glossary())) {
      for (Map.Entry<String, List<Item>> each : headings(course).entrySet()) {
        items.ask(engine, "headings in " + each.getKey(), each.getValue());
      }
      for (String table : args[2].split(",", -1)) {
        if (!table.isBlank()) {
          items.ask(
              engine,
              "titles in " + table,
              titles(directory.resolve(table), table, ofDays(course)));
        }
      }
    }
  }

  /**
   * A query and what it wants.
   *
   * @param query the query
   * @param isFound whether a place, {@code path:line}, is what it wants
   */
  private record Item(String query, Predicate<String> isFound) {}

  /** Returns the headings that are unique in their language, at most 200 of each language. */
  private static Map<String, List<Item>> headings(Course course) throws Exception {
    Map<String, Map<String, Set<String>>> places = new TreeMap<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      for (int i = 0; lesson != null && i < lesson.sections().size(); i++) {
        Section section = lesson.sections().get(i);
        if (section.heading().chars().anyMatch(Character::isLetter)) {
          places
              .computeIfAbsent(lesson.lang(), lang -> new TreeMap<>())
              .computeIfAbsent(section.heading().strip(), heading -> new HashSet<>())
              .add(lesson.path() + ":" + section.line());
        }
      }
    }
    Map<String, List<Item>> items = new TreeMap<>();
    places.forEach((lang, ofLang) -> {
      Map<String, Integer> often = new HashMap<>();
      ofLang.forEach(
          (heading, at) -> often.merge(heading.toLowerCase(Locale.ROOT), at.size(), Integer::sum));
      List<Item> unique = new ArrayList<>();
      ofLang.forEach((heading, at) -> {
        if (often.get(heading.toLowerCase(Locale.ROOT)) == 1) {
          unique.add(new Item(heading, at::contains));
        }
      });
      Collections.shuffle(unique, new Random(SEED));
      items.put(lang, unique.subList(0, Math.min(HEADINGS, unique.size())));
    });
    return items;
  }

  /** Returns the paths of the lessons of days: other links of a table lead to no day. */
  private static Set<String> ofDays(Course course) throws Exception {
    Set<String> paths = new HashSet<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      if (lesson != null && lesson.day() != null) {
        paths.add(lesson.path());
      }
    }
    return paths;
  }

  private static List<Item> titles(Path table, String path, Set<String> ofDays) throws Exception {
    Path folder = Path.of(path).resolveSibling(".").normalize();
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        String target = folder.resolve(link.group(2)).normalize().toString().replace('\\', '/');
        if (ofDays.contains(target)) {
          items.add(new Item(link.group(1), place -> place.startsWith(target + ":")));
        }
      }
    }
    return items;
  }

  private void ask(LuceneSearchEngine engine, String what, List<Item> items) {
    int first = 0;
    int amongThree = 0;
    for (Item item : items) {
      List<Hit> hits = engine.search(SearchRequest.of(item.query())).hits();
      int rank = 0;
      for (int i = hits.size() - 1; i >= 0; i--) {
        rank = isFound(item, hits.get(i)) ? i + 1 : rank;
      }
      first += rank == 1 ? 1 : 0;
      amongThree += rank >= 1 && rank <= 3 ? 1 : 0;
      if (lists && rank != 1) {
        out.printf(Locale.ROOT, "  %d  %s%n", rank, item.query());
      }
    }
    int all = Math.max(1, items.size());
    out.printf(
        Locale.ROOT,
        "%s: %d, first %.3f, among three %.3f%n",
        what,
        items.size(),
        (double) first / all,
        (double) amongThree / all);
  }

  private static boolean isFound(Item item, Hit hit) {
    return item.isFound().test(hit.path() + ":" + hit.line())
        || hit.translations().stream()
            .anyMatch(other -> item.isFound().test(other.path() + ":" + other.line()));
  }
}
