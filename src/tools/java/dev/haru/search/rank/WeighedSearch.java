package dev.haru.search.rank;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.index.CourseIndex;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.engine.QueryExecutor;
import dev.haru.search.engine.SectionIndex;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.QueryInterpreter;
import dev.haru.search.syntax.ParsedSyntax;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of {@link LuceneSearchEngine} with any weights. What they do not change is computed
 * once, and no hits are made. Safe for use by several threads.
 */
public final class WeighedSearch implements AutoCloseable {

  private final CourseIndex index;
  private final Analyzers analyzers = new Analyzers();
  private final SectionIndex sections;
  private final Synonyms glossary;
  private final WordFrequencies words;
  private final List<String> languages;
  private final String[] places;
  private @Nullable Readings latest;

  /** Prepares the search of an index, which the caller closes. */
  public WeighedSearch(CourseIndex index, Map<String, List<String>> glossary) throws IOException {
    this.index = index;
    this.languages = List.copyOf(index.info().languages().keySet());
    this.sections = new LuceneSectionIndex(index);
    this.glossary = Synonyms.of(glossary);
    this.words = new WordFrequencies(sections.vocabulary(), sections.lexicon(), Dictionaries.own());
    this.places = new String[index.reader().maxDoc()];
    SectionPlaces each = sections.columns().places();
    for (int section = 0; section < places.length; section++) {
      places[section] = each.path(section) + ":" + each.line(section);
    }
  }

  /** Returns haru's own numbers by their names. */
  public static SortedMap<String, Float> standard() {
    return RankingParameters.standard().numbers();
  }

  /** Returns for every section, by its {@code path:line}, itself and its translations. */
  public Map<String, Set<String>> translations() {
    try (LuceneSearchEngine engine = new LuceneSearchEngine(index, Map.of())) {
      return engine.translations();
    }
  }

  /** Returns a ranking with these numbers; those that are not named are haru's own. */
  public synchronized ByWeights by(Map<String, Float> numbers) {
    RankingParameters parameters = RankingParameters.standard();
    for (Map.Entry<String, Float> number : numbers.entrySet()) {
      parameters = parameters.with(number.getKey(), number.getValue());
    }
    if (latest == null || !latest.areBy(parameters)) {
      latest = new Readings(parameters);
    }
    return new ByWeights(parameters, latest);
  }

  private record Asked(String query, @Nullable String lang) {}

  /** The parsed queries: most weights do not change them, and parsing is half the work. */
  private final class Readings {
    private final Map<String, Float> numbers;
    private final QueryInterpreter reader;
    private final Map<Asked, ParsedQuery> queries = new ConcurrentHashMap<>();

    private Readings(RankingParameters parameters) {
      this.numbers = ofReading(parameters);
      this.reader =
          new QueryInterpreter(
              analyzers,
              languages,
              index.info().analyzerGroups(),
              Dictionaries.own(),
              glossary,
              index.learned(),
              sections.vocabulary(),
              words,
              parameters);
    }

    private boolean areBy(RankingParameters parameters) {
      return numbers.equals(ofReading(parameters));
    }

    private static Map<String, Float> ofReading(RankingParameters parameters) {
      Map<String, Float> numbers = new TreeMap<>(parameters.numbers());
      numbers.keySet().removeIf(name -> !name.matches("source\\..*|compound|related"));
      return numbers;
    }

    private ParsedQuery of(String query, @Nullable String lang) {
      Filters filters = Filters.ofLanguage(lang);
      return queries.computeIfAbsent(
          new Asked(query, lang),
          asked -> reader.read(ParsedSyntax.of(asked.query()), filters, Deadline.NEVER));
    }
  }

  /** A ranking with certain weights. */
  public final class ByWeights {
    private final QueryExecutor executor;
    private final Readings readings;

    private ByWeights(RankingParameters parameters, Readings readings) {
      this.executor = new QueryExecutor(sections, parameters);
      this.readings = readings;
    }

    /** Returns the {@code path:line} of the best sections, best first. */
    public List<String> places(String query, @Nullable String lang, int limit) throws IOException {
      ParsedQuery parsedQuery = readings.of(query, lang);
      return executor
          .find(
              parsedQuery,
              LanguagePreference.of(
                  null,
                  parsedQuery.languages(),
                  List.of(),
                  languages,
                  parsedQuery.syntax().wanted()),
              0,
              limit,
              Deadline.NEVER)
          .page()
          .ranked()
          .stream()
          .map(hit -> places[hit.section()])
          .toList();
    }
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
