package dev.haru.course.files;

import dev.haru.language.LanguageLabel;
import dev.haru.language.LanguageLabel.Certainty;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all paths of a course together say about doubtful names: whether {@code it/} is a language
 * or a word.
 *
 * <p>A doubtful name is a language if a certain one is beside it, or beside the same name elsewhere
 * in the course, or if one of its lessons is also beside it.
 */
final class PathEvidence {

  /** Codes of countries that are not languages: codes beside them are countries, too. */
  private static final Set<String> FOREIGN = Set.of("au", "eu", "gb", "hk", "sg", "us");

  private final PathLabels labels;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> certain = new HashSet<>(); // directories with a certain language
  private final Map<String, Set<String>> suffixes = new HashMap<>(); // by file, its languages
  private final Set<String> countries = new HashSet<>(); // directories of countries
  private final Set<String> counted = new HashSet<>(); // directories of counted days
  private final Map<String, Set<String>> doubtful = new HashMap<>(); // by name, their parents
  private final Set<String> confirmed = new HashSet<>();
  private final Map<String, Kind> kinds = new HashMap<>();

  private PathEvidence(PathLabels labels) {
    this.labels = labels;
  }

  /** Collects what some paths say in one pass. */
  static PathEvidence of(Collection<String> paths, PathLabels labels) {
    PathEvidence evidence = new PathEvidence(labels);
    paths.forEach(path -> evidence.stems.add(stem(path)));
    evidence.stems.forEach(evidence::add);
    evidence.confirm();
    return evidence;
  }

  /** Returns a path in lower case without its file's ending. */
  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return (dot < 0 ? path : path.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private void add(String stem) {
    int start = 0;
    int slash = stem.indexOf('/');
    while (slash >= 0) {
      addDirectory(stem, start, slash);
      start = slash + 1;
      slash = stem.indexOf('/', start);
    }
    String parent = stem.substring(0, start);
    String name = stem.substring(start);
    if (kind(name).isCounted()) {
      counted.add(parent);
    }
    LanguageSuffix suffix = LanguageSuffix.of(name, labels);
    if (suffix != null && suffix.label().certainty() != Certainty.DOUBTFUL) {
      suffixes
          .computeIfAbsent(parent + suffix.stem(), none -> new HashSet<>())
          .add(suffix.label().language());
    }
  }

  private void addDirectory(String stem, int start, int slash) {
    String name = stem.substring(start, slash);
    Kind kind = kind(name);
    if (kind.equals(Kind.ANY)) {
      return; // true of most names
    }
    String parent = stem.substring(0, start);
    if (kind.isCounted()) {
      counted.add(parent);
    }
    if (kind.isForeign()) {
      countries.add(parent);
    } else if (kind.certainty() == Certainty.DOUBTFUL) {
      doubtful.computeIfAbsent(name, none -> new HashSet<>()).add(parent);
      String rest = stem.substring(slash + 1);
      if (!DayNames.INDEXES.contains(rest) && stems.contains(parent + rest)) {
        confirmed.add(name); // an index page, which every directory has, would prove nothing
      }
    } else if (kind.certainty() != null) {
      certain.add(parent);
    }
  }

  /** What a directory's name may be. */
  private record Kind(@Nullable Certainty certainty, boolean isCounted, boolean isForeign) {

    static final Kind ANY = new Kind(null, false, false);
  }

  private Kind kind(String name) {
    return kinds.computeIfAbsent(
        name, none -> new Kind(labels.certainty(name), isCountedDay(name), FOREIGN.contains(name)));
  }

  private static boolean isCountedDay(String name) {
    DayNames.Found day =
        !name.isEmpty() && Character.isDigit(name.charAt(0)) ? DayNames.USUAL.of(name) : null;
    return day != null && (day.isSure() || day.day() == 1);
  }

  private void confirm() {
    doubtful.forEach((name, parents) -> {
      if (parents.stream().anyMatch(certain::contains)) {
        confirmed.add(name);
      }
    });
  }

  /**
   * Returns the language of a directory, or null if its name is not a language.
   *
   * @param path a path through it
   * @param start where its name begins in the path
   */
  @Nullable String ofDirectory(String path, int start, String name) {
    LanguageLabel label = labels.of(name);
    if (label == null || label.certainty() == Certainty.DOUBTFUL && !isConfirmed(name)) {
      return null;
    }
    boolean mayBeCountry = !countries.isEmpty() && LanguageLabel.isCountry(name);
    return mayBeCountry && countries.contains(lower(path.substring(0, start)))
        ? null
        : label.language();
  }

  private boolean isConfirmed(String name) {
    return confirmed.contains(lower(name));
  }

  /** Returns the end of a file's name that is a language, or null if it has none. */
  @Nullable LanguageSuffix ofFile(String parent, String stem) {
    LanguageSuffix suffix = LanguageSuffix.of(stem, labels);
    if (suffix == null) {
      return null;
    }
    String rest = lower(suffix.stem());
    Set<String> languages = suffixes.getOrDefault(lower(parent) + rest, Set.of());
    boolean hasOriginal = stems.contains(lower(parent) + rest) || DayNames.INDEXES.contains(rest);
    boolean counts =
        switch (suffix.label().certainty()) {
          case SURE -> true;
          case LIKELY -> suffix.isDotted() || hasOriginal || languages.size() > 1;
          case DOUBTFUL -> !languages.isEmpty() || suffix.isDotted() && hasOriginal;
        };
    return counts ? suffix : null;
  }

  /** Returns whether names such as {@code 02_day} number the days of this directory. */
  boolean countsDays(String parent) {
    return counted.contains(lower(parent));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
