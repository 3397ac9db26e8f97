package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A section as a search engine indexes and displays it, free of any engine's types.
 *
 * <p>Offsets are 0-based, in UTF-16 units of the analyzed text that has the token. Field names are
 * those of {@link Fields}.
 *
 * @param lesson the section's lesson, whose path, language, year, day and title are displayed
 * @param section the section, whose heading, breadcrumb, anchor and line are displayed
 * @param siteUrl the link to the section on the course's site
 * @param concept an id that the section shares with its translations and with no other section
 * @param contentHash a hash of heading and text, equal for sections with the same content
 * @param heading the section's heading, then the bare headings that lead to it, separated by line
 *     ends
 * @param title the lesson's title
 * @param breadcrumb the headings above, separated by line ends
 * @param text the display text that excerpts are cut from: the blocks' texts, separated by line
 *     ends
 * @param urls the URLs that the section links to, separated by line ends
 * @param names the names by which the section is found as a whole, by field
 * @param words the words of Korean and English text as people type them, without stemming
 * @param written by field, the words and pairs of words that may not be found by their terms, as
 *     they are written
 * @param suggestions the suggestions that the section offers
 * @param passages the sentences to learn translations from; empty unless requested
 */
public record AnalyzedSection(
    Lesson lesson,
    Section section,
    String siteUrl,
    String concept,
    long contentHash,
    AnalyzedText heading,
    AnalyzedText title,
    AnalyzedText breadcrumb,
    AnalyzedText text,
    AnalyzedText urls,
    SortedMap<String, ? extends Collection<String>> names,
    SortedSet<String> words,
    SortedMap<String, SortedSet<String>> written,
    Set<SuggestTerm> suggestions,
    SectionPassages passages) {

  /** Returns the tokens of every searched field, by the field's name. */
  public SortedMap<String, List<AnalyzedText.Token>> fields() {
    SortedMap<String, List<AnalyzedText.Token>> fields = new TreeMap<>();
    Stream.of(heading, title, breadcrumb, text, urls).forEach(each -> fields.putAll(each.fields()));
    return fields;
  }

  /** Returns the tokens of the section's own heading, as it is displayed. */
  public List<AnalyzedText.Token> headingTokens() {
    int end = section.heading().length();
    return heading.tokens().stream().filter(token -> token.end() <= end).toList();
  }

  /** Returns the analyzer groups that the searched fields belong to. */
  public SortedSet<String> analyzerGroups() {
    SortedSet<String> groups = new TreeSet<>();
    fields().keySet().forEach(field -> groups.add(Fields.analyzerGroup(field)));
    return groups;
  }
}
