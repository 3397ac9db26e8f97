package dev.haru.course.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory that holds translations apart from the originals, such as {@code i18n/ko/}.
 *
 * @param above the directories above it
 * @param below the rest of a lesson's path below the language
 */
record TranslationTree(List<String> above, List<String> below) {

  /** Names of directories that hold nothing but translations. */
  private static final Set<String> NAMES =
      Set.of(
          "i18n",
          "l10n",
          "lang",
          "langs",
          "languages",
          "locale",
          "locales",
          "translated",
          "translation",
          "translations");

  private static final Pattern PLUGIN =
      Pattern.compile("docusaurus-plugin-content-(docs|blog|pages)(?:-(.+))?");

  /** Returns whether a directory's name says that it holds translations. */
  static boolean isNamed(String directory) {
    return NAMES.contains(directory.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the path that a lesson's original should have.
   *
   * @param isThere whether a path, in lower case, is an original's
   */
  String original(Predicate<String> isThere) {
    List<String> rest = sources();
    List<String> parent = above.isEmpty() ? above : above.subList(0, above.size() - 1);
    String usual = joined(above, rest);
    Optional<String> found =
        Stream.of(
                usual,
                joined(above, with("docs", rest)),
                joined(parent, rest),
                joined(parent, with("docs", rest)))
            .filter(isThere)
            .findFirst();
    return found.orElse(usual);
  }

  /**
   * Returns the path of the original; directories of Docusaurus' plugins have other names there.
   */
  private List<String> sources() {
    Matcher plugin = PLUGIN.matcher(below.get(0));
    if (!plugin.matches() || below.size() < 2) {
      return below;
    }
    String id = plugin.group(2);
    List<String> rest = below.subList(1, below.size());
    if (plugin.group(1).equals("pages")) {
      return with("src", with(id == null ? "pages" : id, rest));
    }
    boolean isVersioned = plugin.group(1).equals("docs") && rest.size() > 1;
    if (isVersioned && rest.get(0).startsWith("version-")) {
      return with(id == null ? "versioned_docs" : id + "_versioned_docs", rest);
    }
    boolean isCurrent = isVersioned && rest.get(0).equals("current");
    return with(id == null ? plugin.group(1) : id, isCurrent ? rest.subList(1, rest.size()) : rest);
  }

  private static List<String> with(String directory, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(directory));
    all.addAll(rest);
    return all;
  }

  private static String joined(List<String> above, List<String> rest) {
    return String.join("/", Stream.concat(above.stream(), rest.stream()).toList())
        .toLowerCase(Locale.ROOT);
  }
}
