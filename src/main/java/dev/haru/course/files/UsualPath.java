package dev.haru.course.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path as common conventions read it. For use by one thread. */
final class UsualPath {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final String path;
  private final PathEvidence evidence;
  private final List<String> common = new ArrayList<>();

  /** The index in {@link #common} at which a translation's own path begins, or -1. */
  private int tree = -1;

  private @Nullable String lang;
  private @Nullable Integer year;
  private final @Nullable Integer fileDay;
  private final @Nullable Integer directoryDay;

  /** Reads a path below the course directory, NFC. */
  UsualPath(String path, PathEvidence evidence, DayNames days) {
    this.path = path;
    this.evidence = evidence;
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      directory(start, path.substring(start, slash));
      start = slash + 1;
    }
    String parent = path.substring(0, start);
    String stem = file(parent, path.substring(start));
    DayNames own = days.in(lang);
    this.fileDay = day(own.of(stem), parent);
    int last = common.size() - 2;
    this.directoryDay =
        last < 0 ? null : day(own.of(common.get(last)), parentOf(parent.length() - 1));
  }

  private void directory(int start, String name) {
    String named = lang == null ? evidence.ofDirectory(path, start, name) : null;
    if (named != null) {
      lang = named;
      leaveTree();
      return;
    }
    if (year == null && YEAR.matcher(name).matches()) {
      year = Integer.valueOf(name);
    }
    common.add(name);
  }

  /** Forgets a directory that only says that there are translations. */
  private void leaveTree() {
    if (!common.isEmpty() && TranslationTree.isNamed(common.get(common.size() - 1))) {
      common.remove(common.size() - 1);
      tree = common.size();
    }
  }

  /** Reads a file's name, and returns it without language and ending. */
  private String file(String parent, String name) {
    int dot = name.lastIndexOf('.');
    String stem = name.substring(0, dot);
    LanguageSuffix suffix = evidence.ofFile(parent, stem);
    if (suffix != null && (lang == null || lang.equals(suffix.label().language()))) {
      stem = suffix.stem();
      if (lang == null) {
        lang = suffix.label().language();
        leaveTree();
      }
    }
    common.add(stem + name.substring(dot));
    return stem;
  }

  private String parentOf(int slash) {
    return path.substring(0, path.lastIndexOf('/', slash - 1) + 1);
  }

  private @Nullable Integer day(DayNames.@Nullable Found found, String parent) {
    return found != null && (found.isSure() || evidence.countsDays(parent)) ? found.day() : null;
  }

  /**
   * Returns a key for the file's directory and the day in the file's own name, or null without one.
   */
  @Nullable String claim() {
    return fileDay == null ? null : claim(common.size() - 1, fileDay);
  }

  private String claim(int directories, int day) {
    return String.join("/", common.subList(0, directories)).toLowerCase(Locale.ROOT) + "\n" + day;
  }

  /**
   * Returns the path without its language, in lower case, or null for a translation in a tree of
   * its own.
   */
  @Nullable String original() {
    return tree >= 0 ? null : common();
  }

  private String common() {
    return String.join("/", common).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what the path says.
   *
   * @param others what the other paths say
   */
  LessonPath read(OtherPaths others) {
    TranslationTree apart =
        tree < 0
            ? null
            : new TranslationTree(common.subList(0, tree), common.subList(tree, common.size()));
    String whole = apart == null ? common() : apart.original(others::hasOriginal);
    Integer day = fileDay;
    if (day == null && directoryDay != null) {
      int above = common.size() - 2;
      day =
          others.hasClaim(claim(above, directoryDay)) ? null : Objects.requireNonNull(directoryDay);
    }
    return new LessonPath(path, lang, year, day, whole);
  }

  /** What the other paths of a course say. */
  interface OtherPaths {
    /** Returns whether this is the path of an original. */
    boolean hasOriginal(String common);

    /** Returns whether a file's own name has this day, so that a directory beside it has not. */
    boolean hasClaim(String claim);
  }
}
