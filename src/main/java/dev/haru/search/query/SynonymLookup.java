package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.glossary.Equivalent;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.LearnedGlossary;
import dev.haru.glossary.Translation;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look-up of the other names of words, in each source that a search uses, for people to inspect.
 *
 * <p>Safe for use by several threads.
 */
public final class SynonymLookup implements AutoCloseable {

  /**
   * Another name.
   *
   * @param name the name; a learned one in the form in which words are indexed
   * @param source a description of its source
   * @param probability the probability of a learned name, above 0 and below 1; null for others
   */
  public record Name(String name, String source, @Nullable Double probability) {}

  private final Analyzers analyzers = new Analyzers();
  private final Synonyms field = Dictionaries.own().field();
  private final Synonyms everyday = Dictionaries.own().everyday();
  private final Synonyms course;
  private final LearnedGlossary learned;
  private final List<String> analyzerGroups;

  /**
   * Creates a look-up.
   *
   * @param learned the glossary learned from the course's translations
   * @param analyzerGroups the analyzer groups that the index has fields for
   * @param glossary the course's own equivalents of words
   */
  public SynonymLookup(
      LearnedGlossary learned, List<String> analyzerGroups, Map<String, List<String>> glossary) {
    this.course = Synonyms.of(glossary);
    this.learned = learned;
    this.analyzerGroups = List.copyOf(analyzerGroups);
  }

  /** Returns the other names of a word or a compound, the most binding first. */
  public List<Name> of(String word) {
    List<Name> names = new ArrayList<>();
    addAll(names, course, word, ExpansionSource.GLOSSARY);
    addAll(names, field, word, ExpansionSource.DICTIONARY);
    Set<Equivalent> equivalents = new LinkedHashSet<>();
    analyzerGroups.forEach(group -> equivalents.addAll(learned(group, word)));
    for (Equivalent each : equivalents) {
      String name = String.join(" ", each.terms());
      names.add(new Name(name, ExpansionSource.LEARNED.words(), each.probability()));
    }
    addAll(names, everyday, word, ExpansionSource.EVERYDAY);
    return names;
  }

  private static void addAll(
      List<Name> names, Synonyms synonyms, String word, ExpansionSource source) {
    synonyms.of(word).stream()
        .distinct()
        .forEach(name -> names.add(new Name(name, source.words(), null)));
  }

  private List<Equivalent> learned(String group, String word) {
    List<String> terms =
        QueryAnalyzer.of(analyzers.of(group), word).stream()
            .flatMap(each -> each.best().stream())
            .toList();
    return learned.of(terms).stream()
        .filter(each -> Analyzers.group(each.from()).equals(group))
        .toList();
  }

  /** Returns the translations learned for each language pair, the most probable first. */
  public Map<LanguagePair, List<Translation>> learned() {
    return learned.translations();
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
