package dev.haru.search;

import dev.haru.index.CourseIndex;
import dev.haru.text.Analyzers;
import dev.haru.text.Equivalents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Searches one generation of a course's index.
 *
 * <p>Safe for use by several threads. The index that it is given stays the caller's to close.
 */
public final class SearchEngine implements AutoCloseable {

  /** How long an answer may take for those who name no deadline: nobody waits longer. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final CourseIndex index;
  private final IndexSearcher searcher;
  private final Analyzers analyzers = new Analyzers();
  private final Sections sections;
  private final StoredSections storedSections;
  private final Weights weights;
  private final QueryReader queries;
  private final Ranker ranker;
  private final Suggester suggester;
  private final DidYouMean didYouMean;

  /**
   * Creates an engine.
   *
   * @param index the open index
   * @param glossary the course's own equivalents of words
   */
  public SearchEngine(CourseIndex index, Map<String, List<String>> glossary) {
    this(index, glossary, Weights.standard());
  }

  /** Creates an engine that ranks by other weights. */
  SearchEngine(CourseIndex index, Map<String, List<String>> glossary, Weights weights) {
    this.weights = weights;
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    this.storedSections = new StoredSections(index.reader());
    try {
      this.sections = Sections.of(index);
      this.ranker = new Ranker(searcher, sections, weights);
      Equivalents field = Equivalents.ofField();
      Equivalents course = Equivalents.of(glossary);
      Lexicon lexicon = new Lexicon(index.reader());
      this.queries =
          new QueryReader(
              analyzers,
              index.info().families(),
              field,
              course,
              index.learned(),
              new Vocabulary(index.reader(), weights),
              lexicon,
              weights);
      this.didYouMean = new DidYouMean(lexicon, analyzers.of(Analyzers.MAIN));
      this.suggester =
          new Suggester(
              searcher,
              sections.concepts(),
              new GlossaryNames(searcher, analyzers.of(Analyzers.MAIN), field, course),
              lexicon,
              index.info().lessons());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Answers a request, in a minute at most.
   *
   * @throws SearchTimeout when that does not suffice
   * @throws UncheckedIOException when the index can no longer be read
   */
  public SearchResponse search(SearchRequest request) {
    return search(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /**
   * Answers a request in time.
   *
   * @throws SearchTimeout when the deadline passes before; all work on the request has stopped then
   * @throws UncheckedIOException when the index can no longer be read
   */
  public SearchResponse search(SearchRequest request, Deadline deadline) {
    long start = System.nanoTime();
    try {
      QuerySyntax syntax = QuerySyntax.of(request.query());
      Meaning meaning = queries.read(syntax, request.filters(), deadline);
      Ranker.Found found = find(request, meaning, deadline);
      return new SearchResponse(
          request.query(),
          found.page().total(),
          (System.nanoTime() - start) / 1_000_000,
          index.generation(),
          meaning.corrections(),
          didYouMean(request, meaning, found.page().total(), deadline),
          hits(request, meaning, found, deadline),
          request.explain() ? meaning.reading() : List.of(),
          found.page().byLanguage(),
          found.page().byYear());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Suggests what someone may be about to type, in a minute at most.
   *
   * @throws SearchTimeout when that does not suffice
   * @throws UncheckedIOException when the index can no longer be read
   */
  public SuggestResponse suggest(SuggestRequest request) {
    return suggest(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /**
   * Suggests in time.
   *
   * @throws SearchTimeout when the deadline passes before; all work on the request has stopped then
   * @throws UncheckedIOException when the index can no longer be read
   */
  public SuggestResponse suggest(SuggestRequest request, Deadline deadline) {
    try {
      return new SuggestResponse(
          request.query(), index.generation(), suggester.suggest(request, deadline));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the nearest query that finds more, looked for on the first page alone. */
  private @Nullable String didYouMean(
      SearchRequest request, Meaning meaning, int total, Deadline deadline) throws IOException {
    if (request.offset() > 0) {
      return null;
    }
    String query = meaning.readAs(request.query());
    for (String proposal : didYouMean.proposals(query, meaning.corrections(), total, deadline)) {
      Meaning meant = queries.read(QuerySyntax.of(proposal), request.filters(), deadline);
      if (find(request, meant, deadline).page().total() > total) {
        return proposal;
      }
    }
    return null;
  }

  private Ranker.Found find(SearchRequest request, Meaning meaning, Deadline deadline)
      throws IOException {
    Preference prefer = Preference.of(request.prefer(), meaning.readAs(request.query()));
    return ranker.find(meaning, prefer, request.offset(), request.limit(), deadline);
  }

  private List<Hit> hits(
      SearchRequest request, Meaning meaning, Ranker.Found found, Deadline deadline)
      throws IOException {
    LuceneQuery query = found.query();
    Standing standing = found.standing();
    if (query == null) {
      return List.of();
    }
    List<Ranking.Ranked> ranked = found.page().ranked();
    Map<Integer, StoredSections.Stored> page = new HashMap<>();
    for (Ranking.Ranked each : ranked) {
      deadline.check();
      page.put(each.doc(), storedSections.of(each.doc()));
    }
    Matches inText = Matches.inText(query.terms(), meaning, page);
    Matches inHeading = Matches.inHeading(query.terms(), meaning, page);
    Explainer explainer =
        request.explain() && standing != null
            ? new Explainer(searcher, query, sections, standing, weights, deadline)
            : null;
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked each : ranked) {
      deadline.check();
      List<Hit.Reason> reasons = explainer == null ? List.of() : explainer.reasons(each);
      StoredSections.Stored stored = Objects.requireNonNull(page.get(each.doc()));
      int rank = request.offset() + hits.size() + 1;
      List<Match> matches = inText.in(each.doc());
      Excerpt excerpt = Excerpter.best(stored.text().text(), matches, deadline);
      hits.add(hit(rank, each, stored, excerpt, inHeading.in(each.doc()), reasons));
    }
    return hits;
  }

  private Hit hit(
      int rank,
      Ranking.Ranked ranked,
      StoredSections.Stored stored,
      Excerpt excerpt,
      List<Match> inHeading,
      List<Hit.Reason> reasons)
      throws IOException {
    return new Hit(
        rank,
        ranked.score(),
        stored.path(),
        stored.line(),
        stored.anchor(),
        stored.url(),
        stored.lang(),
        stored.year(),
        stored.day(),
        stored.title(),
        stored.heading().text(),
        Excerpter.highlights(inHeading, stored.heading().text().length()),
        stored.breadcrumb(),
        excerpt,
        translations(ranked.doc()),
        reasons);
  }

  private List<Hit.Translation> translations(int doc) throws IOException {
    List<Hit.Translation> translations = new ArrayList<>();
    Concepts concepts = sections.concepts();
    int concept = concepts.of(doc);
    for (int i = 0; i < concepts.count(concept); i++) {
      int other = concepts.member(concept, i);
      if (other != doc) {
        StoredSections.Stored stored = storedSections.of(other);
        translations.add(
            new Hit.Translation(
                stored.lang(),
                stored.path(),
                stored.line(),
                stored.heading().text(),
                stored.url()));
      }
    }
    translations.sort((left, right) -> left.lang().compareTo(right.lang()));
    return translations;
  }

  /**
   * Returns for every section, by its {@code path:line}, the names of itself and its translations.
   */
  public Map<String, Set<String>> translations() {
    try {
      return sections.concepts().names(index.reader());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(
        "the index can no longer be read; see 'haru doctor', build it again with 'haru index'", e);
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
