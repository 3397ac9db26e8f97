package dev.haru.search.lucene;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.search.Deadline;
import dev.haru.search.Excerpt;
import dev.haru.search.Hit;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SearchTimeout;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.excerpt.Excerpter;
import dev.haru.search.excerpt.TermMatch;
import dev.haru.search.query.DidYouMean;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.QueryInterpreter;
import dev.haru.search.rank.LanguagePreference;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ResultCollapser;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionScores;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.search.suggest.Suggester;
import dev.haru.search.suggest.SynonymSuggestions;
import dev.haru.search.syntax.ParsedSyntax;
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
public final class LuceneSearchEngine implements AutoCloseable {

  /** How long an answer may take for those who name no deadline: nobody waits longer. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final CourseIndex index;
  private final IndexSearcher searcher;
  private final Analyzers analyzers = new Analyzers();
  private final SectionColumns sections;
  private final StoredSections storedSections;
  private final RankingParameters parameters;
  private final QueryInterpreter queries;
  private final QueryExecutor executor;
  private final Suggester suggester;
  private final DidYouMean didYouMean;

  /**
   * Creates an engine.
   *
   * @param index the open index
   * @param glossary the course's own equivalents of words
   */
  public LuceneSearchEngine(CourseIndex index, Map<String, List<String>> glossary) {
    this(index, glossary, RankingParameters.standard());
  }

  /** Creates an engine that ranks by other weights. */
  public LuceneSearchEngine(
      CourseIndex index, Map<String, List<String>> glossary, RankingParameters parameters) {
    this.parameters = parameters;
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    this.storedSections = new StoredSections(index.reader());
    try {
      this.sections = SectionColumns.of(index);
      this.executor = new QueryExecutor(searcher, sections, parameters);
      Synonyms field = Synonyms.ofField();
      Synonyms course = Synonyms.of(glossary);
      CourseVocabulary vocabulary = new CourseVocabulary(index.reader());
      this.queries =
          new QueryInterpreter(
              analyzers,
              index.info().analyzerGroups(),
              field,
              course,
              index.learned(),
              new LuceneVocabulary(index.reader(), parameters),
              vocabulary,
              parameters);
      this.didYouMean = new DidYouMean(vocabulary, analyzers.of(Analyzers.MAIN));
      this.suggester =
          new Suggester(
              searcher,
              sections.groups(),
              new SynonymSuggestions(searcher, analyzers.of(Analyzers.MAIN), field, course),
              vocabulary,
              index.info().lessons());
    } catch (IOException e) {
      throw IndexException.unreadable(e);
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
      ParsedSyntax syntax = ParsedSyntax.of(request.query());
      ParsedQuery parsedQuery = queries.read(syntax, request.filters(), deadline);
      QueryExecutor.Found found = find(request, parsedQuery, deadline);
      return new SearchResponse(
          request.query(),
          found.page().total(),
          (System.nanoTime() - start) / 1_000_000,
          index.generation(),
          parsedQuery.corrections(),
          didYouMean(request, parsedQuery, found.page().total(), deadline),
          hits(request, parsedQuery, found, deadline),
          request.explain() ? parsedQuery.expansions() : List.of(),
          found.page().byLanguage(),
          found.page().byYear());
    } catch (IOException e) {
      throw IndexException.unreadable(e);
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
      throw IndexException.unreadable(e);
    }
  }

  /** Returns the nearest query that finds more, looked for on the first page alone. */
  private @Nullable String didYouMean(
      SearchRequest request, ParsedQuery parsedQuery, int total, Deadline deadline)
      throws IOException {
    if (request.offset() > 0) {
      return null;
    }
    String query = parsedQuery.readAs(request.query());
    for (String proposal :
        didYouMean.proposals(query, parsedQuery.corrections(), total, deadline)) {
      ParsedQuery meant = queries.read(ParsedSyntax.of(proposal), request.filters(), deadline);
      if (find(request, meant, deadline).page().total() > total) {
        return proposal;
      }
    }
    return null;
  }

  private QueryExecutor.Found find(
      SearchRequest request, ParsedQuery parsedQuery, Deadline deadline) throws IOException {
    LanguagePreference prefer =
        LanguagePreference.of(request.prefer(), parsedQuery.readAs(request.query()));
    return executor.find(parsedQuery, prefer, request.offset(), request.limit(), deadline);
  }

  private List<Hit> hits(
      SearchRequest request, ParsedQuery parsedQuery, QueryExecutor.Found found, Deadline deadline)
      throws IOException {
    CompiledQuery query = found.query();
    SectionScores standing = found.standing();
    if (query == null) {
      return List.of();
    }
    List<ResultCollapser.CollapsedHit> collapsedHit = found.page().collapsedHit();
    Map<Integer, StoredSections.Stored> page = new HashMap<>();
    for (ResultCollapser.CollapsedHit each : collapsedHit) {
      deadline.check();
      page.put(each.doc(), storedSections.of(each.doc()));
    }
    MatchFinder inText = MatchFinder.inText(query.terms(), parsedQuery, page);
    MatchFinder inHeading = MatchFinder.inHeading(query.terms(), parsedQuery, page);
    Explainer explainer =
        request.explain() && standing != null
            ? new Explainer(searcher, query, sections, standing, parameters, deadline)
            : null;
    List<Hit> hits = new ArrayList<>();
    for (ResultCollapser.CollapsedHit each : collapsedHit) {
      deadline.check();
      List<Hit.Reason> reasons = explainer == null ? List.of() : explainer.reasons(each);
      StoredSections.Stored stored = Objects.requireNonNull(page.get(each.doc()));
      int rank = request.offset() + hits.size() + 1;
      List<TermMatch> matches = inText.in(each.doc());
      Excerpt excerpt = Excerpter.best(stored.text().text(), matches, deadline);
      hits.add(hit(rank, each, stored, excerpt, inHeading.in(each.doc()), reasons));
    }
    return hits;
  }

  private Hit hit(
      int rank,
      ResultCollapser.CollapsedHit collapsedHit,
      StoredSections.Stored stored,
      Excerpt excerpt,
      List<TermMatch> inHeading,
      List<Hit.Reason> reasons)
      throws IOException {
    return new Hit(
        rank,
        collapsedHit.score(),
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
        translations(collapsedHit.doc()),
        reasons);
  }

  private List<Hit.Translation> translations(int doc) throws IOException {
    List<Hit.Translation> translations = new ArrayList<>();
    TranslationGroups groups = sections.groups();
    int concept = groups.of(doc);
    for (int i = 0; i < groups.count(concept); i++) {
      int other = groups.member(concept, i);
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
      return sections.groups().names(index.reader());
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
