package dev.haru.course.settings;

import dev.haru.course.config.Site;
import dev.haru.course.files.LessonRule;
import dev.haru.course.files.PathLayouts;
import dev.haru.course.site.Links;
import dev.haru.language.LanguageNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course's settings, from its {@code haru.yaml} or by default.
 *
 * @param name the course's name
 * @param content the directory of its lessons
 * @param index the directory of its index, or null for the usual one
 * @param languages the canonical languages to index, the usual one first; empty for all
 * @param site the course's site, as far as it is known
 * @param links the anchors and links of the course's site
 * @param layouts the layouts of the lessons' paths
 * @param excludes globs of files to leave out
 * @param symlinks directories outside the content that symbolic links in it may lead to
 * @param glossary the course's own equivalents of words, from any language to any
 * @param cluster the OpenSearch cluster whose engine is the course's, or null for Lucene
 * @param source the text of the files that these settings came from
 */
public record Settings(
    String name,
    Path content,
    @Nullable Path index,
    List<String> languages,
    Site site,
    Links links,
    PathLayouts layouts,
    List<String> excludes,
    List<Path> symlinks,
    Map<String, List<String>> glossary,
    @Nullable ClusterSettings cluster,
    String source) {

  /** The name of the file in a course's directory. */
  public static final String FILE_NAME = "haru.yaml";

  /** Copies the collections. */
  public Settings {
    languages = List.copyOf(languages);
    excludes = List.copyOf(excludes);
    symlinks = List.copyOf(symlinks);
    glossary = Map.copyOf(glossary);
  }

  /** Returns the rule that says which files are lessons. */
  public LessonRule lessonRule() {
    return LessonRule.of(content, symlinks, excludes)
        .withPages(site.pageRule(content.toAbsolutePath().normalize()));
  }

  /** Returns the language of lessons that do not state their own. */
  public String usualLanguage() {
    if (!languages.isEmpty()) {
      return languages.get(0);
    }
    return site.language().isEmpty() ? "en" : site.language();
  }

  /**
   * Returns whether lessons in a language are indexed: {@code pt} includes {@code pt-br}, and
   * {@code ko-kr} lessons that say {@code ko}.
   */
  public boolean indexes(String language) {
    return languages.isEmpty()
        || languages.stream()
            .anyMatch(each -> !LanguageNames.meant(each, List.of(language)).isEmpty());
  }
}
