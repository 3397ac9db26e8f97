package dev.haru.course.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that says which files are pages of the course's site.
 *
 * @param patterns patterns of paths below the directory of the site's pages; the last that matches
 *     decides, and without one a file is a page
 * @param listed the only paths that are pages; empty if all are
 * @param bundles names of files whose directory has no other pages, neither beside nor below them;
 *     in the directory of all pages they are like others
 * @param place the path from the site's pages to the lessons, or ""
 * @param above the path from the lessons to the site's pages, or ""; lessons outside that path
 *     always count as pages
 */
public record PageRule(
    List<Pattern> patterns, List<String> listed, Set<String> bundles, String place, String above) {

  /** The rule of a course without a site: every file is a page. */
  public static final PageRule ALL = new PageRule(List.of(), List.of(), Set.of(), "", "");

  /** The maximum number of patterns: each is compared with every path of the course. */
  private static final int MAX_PATTERNS = 400;

  /** A pattern, and whether the files that it matches are pages. */
  record Pattern(Glob glob, boolean page) {}

  /**
   * Returns a rule.
   *
   * @param hidden globs of files that are not pages; one that begins with {@code !} is an exception
   *     to those before it. What is not a glob is ignored
   */
  public static PageRule of(
      List<String> hidden, List<String> listed, Set<String> bundles, String place, String above) {
    List<Pattern> patterns = new ArrayList<>();
    for (String each : hidden) {
      boolean page = each.startsWith("!");
      String glob = page ? each.substring(1) : each;
      boolean anywhere = glob.startsWith("**/");
      for (String form : anywhere ? List.of(glob, glob.substring(3)) : List.of(glob)) {
        if (patterns.size() < MAX_PATTERNS) {
          glob(form).map(made -> new Pattern(made, page)).forEach(patterns::add);
        }
      }
    }
    return new PageRule(
        List.copyOf(patterns),
        listed.stream().sorted().toList(),
        Set.copyOf(bundles),
        place,
        above);
  }

  private static Stream<Glob> glob(String pattern) {
    try {
      return Stream.of(Glob.of(LessonText.nfc(pattern)));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** Returns whether a file is a page; {@code below} is its path below the lessons' directory. */
  boolean isPage(String below) {
    if (!above.isEmpty() && !below.startsWith(above)) {
      return true;
    }
    String path = above.isEmpty() ? place + below : below.substring(above.length());
    if (!listed.isEmpty() && !isListed(path)) {
      return false;
    }
    boolean page = true;
    for (Pattern each : patterns) {
      // A pattern that would change nothing need not be tried.
      page = page == each.page() ? page : each.glob().matches(path) == each.page();
    }
    return page;
  }

  /**
   * Removes the files that others make no pages.
   *
   * @param files the files by their paths, all of which begin with the prefix
   */
  void removeParts(NavigableMap<String, ?> files, String prefix) {
    if (bundles.isEmpty()) {
      return;
    }
    for (String path : List.copyOf(files.keySet())) {
      String directory = path.substring(0, path.lastIndexOf('/') + 1);
      if (isBundle(path, directory, prefix.length()) && files.containsKey(path)) {
        files
            .subMap(directory, false, directory + Character.MAX_VALUE, false)
            .keySet()
            .removeIf(each -> !bundles.contains(each.substring(directory.length())));
      }
    }
  }

  private boolean isBundle(String path, String directory, int from) {
    boolean outside = !above.isEmpty() && !directory.startsWith(above, from);
    boolean root = place.isEmpty() && directory.length() <= from + above.length();
    return bundles.contains(path.substring(directory.length())) && !outside && !root;
  }

  private boolean isListed(String path) {
    return Collections.binarySearch(listed, path) >= 0;
  }
}
