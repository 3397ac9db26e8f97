package dev.haru.course.markdown;

import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonText;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.LanguageSource;
import dev.haru.course.model.Section;
import dev.haru.language.LanguageGuess;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson's path, front matter and text say about it, in this order of precedence.
 *
 * @param language its language
 * @param languageSource what says the language
 * @param year its year, or null
 * @param day its day, or null
 * @param title its title; that of the file if there is no other
 */
record LessonFacts(
    String language,
    LanguageSource languageSource,
    @Nullable Integer year,
    @Nullable Integer day,
    String title) {

  private static final int GUESS_CHARS = 20_000;

  /**
   * Returns the facts about a lesson.
   *
   * @param usualLanguage the language of a lesson that does not state its own
   */
  static LessonFacts of(
      LessonPath path, FrontMatter front, List<Section> sections, String usualLanguage) {
    String title = title(path, front, sections);
    Language language = language(path, front, sections, usualLanguage);
    return new LessonFacts(
        language.name(),
        language.source(),
        path.year() != null ? path.year() : front.year(),
        day(path, front, title, language.name()),
        title);
  }

  private record Language(String name, LanguageSource source) {}

  private static Language language(
      LessonPath path, FrontMatter front, List<Section> sections, String usual) {
    if (path.lang() != null) {
      return new Language(path.lang(), LanguageSource.PATH);
    }
    String named = front.lang();
    if (named != null) {
      return new Language(named, LanguageSource.FRONT_MATTER);
    }
    String guessed = LanguageGuess.find(sample(sections), usual);
    return guessed == null
        ? new Language(usual, LanguageSource.NOTHING)
        : new Language(guessed, LanguageSource.TEXT);
  }

  /**
   * Returns the prose; only if there is none, headings and lists of links, because foreign names
   * are frequent in these.
   */
  private static String sample(List<Section> sections) {
    String prose = joined(sections.stream().flatMap(section -> texts(section, BlockRole.PROSE)));
    if (prose.chars().anyMatch(Character::isLetter)) {
      return prose;
    }
    Stream<String> headings = sections.stream().map(Section::heading);
    return joined(
        Stream.concat(
            headings,
            sections.stream()
                .flatMap(
                    section -> texts(section, BlockRole.LINK, BlockRole.TABLE, BlockRole.ALT))));
  }

  private static Stream<String> texts(Section section, BlockRole... roles) {
    return section.blocks().stream()
        .filter(block -> List.of(roles).contains(block.role()))
        .map(Block::text);
  }

  private static String joined(Stream<String> texts) {
    String all = texts.collect(Collectors.joining("\n"));
    return all.substring(0, Math.min(all.length(), GUESS_CHARS));
  }

  private static @Nullable Integer day(
      LessonPath path, FrontMatter front, String title, String language) {
    if (path.day() != null) {
      return path.day();
    }
    return front.day() != null ? front.day() : DayHeading.of(title, language, path.path());
  }

  private static String title(LessonPath path, FrontMatter front, List<Section> sections) {
    String title = front.text("title");
    if (title != null) {
      return LessonText.shortened(title);
    }
    return sections.stream()
        .map(Section::heading)
        .filter(heading -> !heading.isEmpty())
        .findFirst()
        .orElse(path.path().substring(path.path().lastIndexOf('/') + 1));
  }
}
