package dev.haru.course.files;

import dev.haru.language.LanguageLabel;
import dev.haru.language.LanguageLabel.Certainty;
import dev.haru.language.LanguageNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of languages that count in a course: its own, and the usual ones. For use by one thread
 * at a time.
 */
final class PathLabels {

  private final Map<String, LanguageLabel> own = new HashMap<>();
  private final Map<String, Optional<LanguageLabel>> known = new HashMap<>();

  /**
   * Creates labels.
   *
   * @param languages the canonical languages of the course, which are certain whatever their codes
   * @param names the course's own names, each with its canonical language
   */
  PathLabels(List<String> languages, Map<String, String> names) {
    languages.forEach(each -> own.put(each, new LanguageLabel(each, Certainty.SURE)));
    names.forEach((name, language) ->
        own.put(LanguageNames.canonical(name), new LanguageLabel(language, Certainty.SURE)));
  }

  /** Returns what a name means, or null if it is not a language's. */
  @Nullable LanguageLabel of(String name) {
    return known.computeIfAbsent(name, this::find).orElse(null);
  }

  private Optional<LanguageLabel> find(String name) {
    LanguageLabel label = own.get(LanguageNames.canonical(name));
    return Optional.ofNullable(label == null ? LanguageLabel.of(name) : label);
  }

  /** Returns how certainly a name is a language's, or null if it is not. */
  @Nullable Certainty certainty(String name) {
    LanguageLabel label = of(name);
    return label == null ? null : label.certainty();
  }
}
