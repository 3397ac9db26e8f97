package dev.haru.course.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson's language, year and day from its path: by the course's own layouts, otherwise by
 * common conventions. Immutable.
 *
 * <p>The conventions are: a directory that is a year ({@code 2022}); a directory that is a language
 * ({@code ko}, {@code pt-br}, {@code Korean}, {@code 한국어}, {@code kr}) or the end of a file's name
 * that is one ({@code day02.ko.md}, {@code README_zh-CN.md}); and a file or its directory that
 * names a day ({@code Day_01.md}, {@code day03/README.md}, {@code 3일차.md}).
 *
 * <p>Some names mean a language only beside others, so all paths of a course are read together.
 */
public final class PathLayouts {

  private final List<PathLayout> layouts;
  private final List<String> languages;
  private final Map<String, String> names;

  /** Creates layouts of a course that calls its languages by their usual names. */
  public PathLayouts(List<PathLayout> layouts, List<String> languages) {
    this(layouts, languages, Map.of());
  }

  /**
   * Creates layouts.
   *
   * @param layouts the course's own, tried in this order before the conventions
   * @param languages the canonical languages of the course, or empty for any that is known
   * @param names the course's own names of languages, each with its canonical language
   */
  public PathLayouts(List<PathLayout> layouts, List<String> languages, Map<String, String> names) {
    this.layouts = List.copyOf(layouts);
    this.languages = List.copyOf(languages);
    this.names = Map.copyOf(names);
  }

  /**
   * Returns what a lesson's path says if it is the only one; {@code path} is below the course
   * directory, NFC.
   */
  public LessonPath read(String path) {
    return read(List.of(path)).get(0);
  }

  /** Returns what the paths of a course's lessons say, in the same order. */
  public List<LessonPath> read(Collection<String> paths) {
    PathLabels labels = new PathLabels(languages, names);
    PathEvidence evidence = PathEvidence.of(paths, labels);
    DayNames days = new DayNames(languages);
    List<Reading> readings = new ArrayList<>();
    Others others = new Others();
    for (String path : paths) {
      LessonPath own = byLayout(path, labels);
      UsualPath usual = own == null ? new UsualPath(path, evidence, days) : null;
      readings.add(new Reading(own, usual));
      if (usual != null) {
        others.add(usual);
      }
    }
    return readings.stream().map(each -> each.result(others)).toList();
  }

  private @Nullable LessonPath byLayout(String path, PathLabels labels) {
    for (PathLayout layout : layouts) {
      LessonPath read = layout.read(path, labels);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  /** A path that a layout has read, or that is still to be read with the others. */
  private record Reading(@Nullable LessonPath byLayout, @Nullable UsualPath usual) {

    LessonPath result(Others others) {
      return usual == null ? Objects.requireNonNull(byLayout) : usual.read(others);
    }
  }

  private static final class Others implements UsualPath.OtherPaths {
    private final Set<String> originals = new HashSet<>();
    private final Set<String> claims = new HashSet<>();

    void add(UsualPath path) {
      String original = path.original();
      if (original != null) {
        originals.add(original);
      }
      String claim = path.claim();
      if (claim != null) {
        claims.add(claim);
      }
    }

    @Override
    public boolean hasOriginal(String common) {
      return originals.contains(common);
    }

    @Override
    public boolean hasClaim(String claim) {
      return claims.contains(claim);
    }
  }
}
