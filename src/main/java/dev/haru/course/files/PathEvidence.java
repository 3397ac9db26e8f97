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
 * What the paths of a course say about one another: whether {@code it/} is a language or a word.
 *
 * <p>A doubtful name is a language if a certain one stands beside it, or beside the same name
 * elsewhere in the course, or if it holds a lesson that is also there without it.
 */
final class PathEvidence {

  /** Countries of which none is a language, so that those beside them are countries too. */
  private static final Set<String> FOREIGN = Set.of("au", "eu", "gb", "hk", "sg", "us");

  private final PathLabels labels;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> certain = new HashSet<>(); // directories with a certain language
  private final Map<String, Set<String>> suffixes = new HashMap<>(); // by file, its languages
  private final Set<String> countries = new HashSet<>(); // directories of countries
  private final Set<String> counted = new HashSet<>(); // directories of counted days
  private final Map<String, Set<String>> doubtful = new HashMap<>(); // by name, their parents
  private final Set<String> confirmed = new HashSet<>();

  private PathEvidence(PathLabels labels) {
    this.labels = labels;
  }

  /** Collects what some paths say in one pass. */
  static PathEvidence of(Collection<String> paths, PathLabels labels) {
    PathEvidence evidence = new PathEvidence(labels);
    Set<String> seen = new HashSet<>();
    paths.forEach(path -> evidence.stems.add(stem(path)));
    paths.forEach(path -> evidence.add(path, seen));
    evidence.confirm();
    return evidence;
  }

  /** Returns a path in lower case without its file's ending. */
  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return (dot < 0 ? path : path.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private void add(String path, Set<String> seen) {
    String stem = stem(path);
    int start = 0;
    while (start <= stem.length()) {
      int slash = stem.indexOf('/', start);
      int end = slash < 0 ? stem.length() : slash;
      String name = stem.substring(start, end);
      if (slash >= 0 && isDoubtfulMirror(stem, start, slash, name)) {
        confirmed.add(name);
      }
      if (seen.add(stem.substring(0, end))) {
        add(stem.substring(0, start), name, slash >= 0);
      }
      start = end + 1;
    }
  }

  /** A page that each directory has says nothing. */
  private boolean isDoubtfulMirror(String stem, int start, int slash, String name) {
    String rest = stem.substring(slash + 1);
    return labels.certainty(name) == Certainty.DOUBTFUL
        && !DayNames.INDEXES.contains(rest)
        && stems.contains(stem.substring(0, start) + rest);
  }

  private void add(String parent, String name, boolean isDirectory) {
    if (isCountedDay(name)) {
      counted.add(parent);
    }
    if (!isDirectory) {
      LanguageSuffix suffix = LanguageSuffix.of(name, labels);
      if (suffix != null && suffix.label().certainty() != Certainty.DOUBTFUL) {
        suffixes
            .computeIfAbsent(parent + suffix.stem(), none -> new HashSet<>())
            .add(suffix.label().language());
      }
      return;
    }
    Certainty certainty = labels.certainty(name);
    if (FOREIGN.contains(name)) {
      countries.add(parent);
    } else if (certainty == Certainty.DOUBTFUL) {
      doubtful.computeIfAbsent(name, none -> new HashSet<>()).add(parent);
    } else if (certainty != null) {
      certain.add(parent);
    }
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

  /** Returns the language of a directory, or null if it is named otherwise. */
  @Nullable String ofDirectory(String parent, String name) {
    LanguageLabel label = labels.of(name);
    if (label == null || label.certainty() == Certainty.DOUBTFUL && !isConfirmed(name)) {
      return null;
    }
    boolean isCountry = LanguageLabel.isCountry(name) && countries.contains(lower(parent));
    return isCountry ? null : label.language();
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

  /** Returns whether names that begin with a number and a word for a day count days here. */
  boolean countsDays(String parent) {
    return counted.contains(lower(parent));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
