package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
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
 * What words are called otherwise by each source that a search asks, for people to look at.
 *
 * <p>Safe for use by several threads.
 */
public final class SynonymLookup implements AutoCloseable {

  /**
   * Another name.
   *
   * @param name the name; a learned one in the form in which words are indexed
   * @param source where it comes from, in words
   * @param probability how sure a learned one is, above 0, below 1; null for the others
   */
  public record Name(String name, String source, @Nullable Double probability) {}

  private final Analyzers analyzers = new Analyzers();
  private final Synonyms field = Synonyms.ofField();
  private final Synonyms course;
  private final LearnedGlossary learned;
  private final List<String> families;

  /**
   * Creates a look-up.
   *
   * @param learned what the course's translations have taught
   * @param families the analyzer groups that the index has fields of
   * @param glossary the course's own equivalents of words
   */
  public SynonymLookup(
      LearnedGlossary learned, List<String> families, Map<String, List<String>> glossary) {
    this.course = Synonyms.of(glossary);
    this.learned = learned;
    this.families = List.copyOf(families);
  }

  /** Returns the other names of a word or of several that are one, the most binding first. */
  public List<Name> of(String word) {
    List<Name> names = new ArrayList<>();
    addAll(names, course, word, ExpansionSource.GLOSSARY);
    addAll(names, field, word, ExpansionSource.DICTIONARY);
    Set<Equivalent> equivalents = new LinkedHashSet<>();
    families.forEach(family -> equivalents.addAll(learned(family, word)));
    for (Equivalent each : equivalents) {
      String name = String.join(" ", each.terms());
      names.add(new Name(name, ExpansionSource.LEARNED.words(), each.probability()));
    }
    return names;
  }

  private static void addAll(
      List<Name> names, Synonyms synonyms, String word, ExpansionSource source) {
    synonyms.of(word).stream()
        .distinct()
        .forEach(name -> names.add(new Name(name, source.words(), null)));
  }

  private List<Equivalent> learned(String family, String word) {
    List<String> terms =
        QueryAnalyzer.of(analyzers.of(family), word).stream()
            .flatMap(each -> each.best().stream())
            .toList();
    return learned.of(terms).stream()
        .filter(each -> Analyzers.group(each.from()).equals(family))
        .toList();
  }

  /** Returns what was learned for each two languages, the most probable first. */
  public Map<LanguagePair, List<Translation>> learned() {
    return learned.translations();
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
