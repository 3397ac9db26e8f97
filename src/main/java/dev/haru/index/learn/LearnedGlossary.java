package dev.haru.index.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a course's translations have taught, for looking terms up. Immutable. */
public final class LearnedGlossary {

  /** The glossary of a course without translations. */
  public static final LearnedGlossary EMPTY = new LearnedGlossary(Map.of());

  /** Begins a line of {@link #toText} that names two languages; no term contains it. */
  private static final String LANGUAGES = "\t";

  /** Probabilities are kept in thousandths. */
  private static final double PRECISION = 1000;

  private static final Comparator<Equivalent> BEST_FIRST =
      Comparator.comparingDouble(Equivalent::probability)
          .reversed()
          .thenComparing(Equivalent::language)
          .thenComparing(equivalent -> key(equivalent.terms()));

  private final TreeMap<LanguagePair, List<Translation>> translations;
  private final Map<String, List<Equivalent>> byTerms = new HashMap<>();

  private LearnedGlossary(Map<LanguagePair, List<Translation>> translations) {
    this.translations = new TreeMap<>(translations);
    this.translations.forEach((languages, all) -> {
      for (Translation each : all) {
        add(
            each.left(),
            new Equivalent(languages.left(), languages.right(), each.right(), each.probability()));
        add(
            each.right(),
            new Equivalent(languages.right(), languages.left(), each.left(), each.probability()));
      }
    });
  }

  private void add(List<String> terms, Equivalent equivalent) {
    byTerms.computeIfAbsent(key(terms), key -> new ArrayList<>(2)).add(equivalent);
  }

  private static String key(List<String> terms) {
    return String.join(Phrases.SEPARATOR, terms);
  }

  /** Returns a glossary of what was learned for each two languages. */
  public static LearnedGlossary of(Map<LanguagePair, List<Translation>> translations) {
    return new LearnedGlossary(translations);
  }

  /**
   * Returns what one or several terms that follow one another are called in other languages, the
   * most probable first, possibly nothing.
   */
  public List<Equivalent> of(List<String> terms) {
    List<Equivalent> found = byTerms.get(key(terms));
    // Sorted when they are wanted: a search asks for a few of thousands.
    return found == null ? List.of() : found.stream().sorted(BEST_FIRST).toList();
  }

  /** Returns what was learned for each two languages, the most probable first. */
  public Map<LanguagePair, List<Translation>> translations() {
    return new TreeMap<>(translations);
  }

  /** Returns whether nothing was learned. */
  public boolean isEmpty() {
    return byTerms.isEmpty();
  }

  /** Returns the glossary as lines that {@link #parse} reads. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    translations.forEach((languages, all) -> {
      text.append(LANGUAGES).append(languages.left()).append('\t').append(languages.right());
      text.append('\n');
      for (Translation each : all) {
        text.append(key(each.left())).append('\t').append(key(each.right())).append('\t');
        text.append(Math.round(each.probability() * PRECISION)).append('\n');
      }
    });
    return text.toString();
  }

  /** Reads what {@link #toText} has written. */
  public static LearnedGlossary parse(String text) {
    Map<LanguagePair, List<Translation>> translations = new TreeMap<>();
    List<Translation> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] columns = line.split("\t", -1);
      if (line.startsWith(LANGUAGES)) {
        current = new ArrayList<>();
        translations.put(new LanguagePair(columns[1], columns[2]), current);
      } else {
        double probability = Integer.parseInt(columns[2]) / PRECISION;
        current.add(
            new Translation(Phrases.terms(columns[0]), Phrases.terms(columns[1]), probability));
      }
    }
    return new LearnedGlossary(translations);
  }
}
