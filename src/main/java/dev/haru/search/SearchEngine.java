package dev.haru.search;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.text.Analyzers;
import dev.haru.text.Equivalents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Searches one generation of a course's index.
 *
 * <p>Safe for use by several threads. The index that it is given stays the caller's to close.
 */
public final class SearchEngine implements AutoCloseable {

  private static final Set<String> SHOWN_OF_TRANSLATIONS =
      Set.of(Fields.PATH, Fields.LINE, Fields.LANG, Fields.HEADING_TEXT, Fields.LINK_URL);

  private final CourseIndex index;
  private final IndexSearcher searcher;
  private final Analyzers analyzers = new Analyzers();
  private final Concepts concepts;
  private final QueryReader queries;

  /**
   * Creates an engine.
   *
   * @param index the open index
   * @param glossary the course's own equivalents of words
   */
  public SearchEngine(CourseIndex index, Map<String, List<String>> glossary) {
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    try {
      this.concepts = Concepts.of(index.reader());
      Equivalents field = Equivalents.ofField();
      this.queries =
          new QueryReader(
              analyzers,
              index.info().families(),
              field,
              Equivalents.of(glossary),
              index.learned(),
              new Vocabulary(index.reader()),
              new Lexicon(index.reader(), field));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Answers a request.
   *
   * @throws UncheckedIOException when the index can no longer be read
   */
  public SearchResponse search(SearchRequest request) {
    return search(request, Deadline.NEVER);
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
      Found found = find(request, meaning, deadline);
      return new SearchResponse(
          request.query(),
          found.page().total(),
          (System.nanoTime() - start) / 1_000_000,
          index.generation(),
          meaning.corrections(),
          found.hits(),
          request.explain() ? meaning.reading() : List.of(),
          found.page().byLanguage(),
          found.page().byYear());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private record Found(Ranking.Page page, List<Hit> hits) {}

  private Found find(SearchRequest request, Meaning meaning, Deadline deadline) throws IOException {
    if (meaning.isEmpty()) {
      return new Found(new Ranking.Page(List.of(), 0, Map.of(), Map.of()), List.of());
    }
    LuceneQuery query = LuceneQuery.of(meaning);
    Scores scores = Scores.of(index.reader(), query.query(), deadline);
    Scores without =
        query.without() == null ? null : Scores.of(index.reader(), query.without(), deadline);
    Ranking ranking = new Ranking(index.reader(), concepts, scores, without);
    Ranking.Page page =
        ranking.page(
            meaning.filters(),
            Preference.of(request.prefer(), meaning.readAs(request.query())),
            request.offset(),
            request.limit());
    Matches inText = Matches.inText(index.reader(), meaning);
    Matches inHeading = Matches.inHeading(index.reader(), meaning);
    Explainer explainer = request.explain() ? new Explainer(searcher, query, concepts) : null;
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked ranked : page.ranked()) {
      deadline.check();
      List<Hit.Reason> reasons =
          explainer == null
              ? List.of()
              : explainer.reasons(ranked, ranking.bestTranslation(ranked.scored()));
      hits.add(hit(request.offset() + hits.size() + 1, ranked, inText, inHeading, reasons));
    }
    return new Found(page, hits);
  }

  private Hit hit(
      int rank, Ranking.Ranked ranked, Matches inText, Matches inHeading, List<Hit.Reason> reasons)
      throws IOException {
    Document stored = searcher.storedFields().document(ranked.doc());
    return new Hit(
        rank,
        ranked.score(),
        text(stored, Fields.PATH),
        numberOr(stored, Fields.LINE, 0),
        text(stored, Fields.ANCHOR),
        text(stored, Fields.LINK_URL),
        text(stored, Fields.LANG),
        number(stored, Fields.YEAR),
        number(stored, Fields.DAY),
        text(stored, Fields.TITLE_TEXT),
        text(stored, Fields.HEADING_TEXT),
        Excerpter.highlights(inHeading.in(ranked.doc())),
        List.of(stored.getValues(Fields.BREADCRUMB_TEXT)),
        Excerpter.best(text(stored, Fields.TEXT), inText.in(ranked.doc())),
        translations(ranked.doc()),
        reasons);
  }

  private List<Hit.Translation> translations(int doc) throws IOException {
    List<Hit.Translation> translations = new ArrayList<>();
    int concept = concepts.of(doc);
    for (int i = 0; i < concepts.count(concept); i++) {
      int other = concepts.member(concept, i);
      if (other != doc) {
        Document stored = searcher.storedFields().document(other, SHOWN_OF_TRANSLATIONS);
        translations.add(
            new Hit.Translation(
                text(stored, Fields.LANG),
                text(stored, Fields.PATH),
                numberOr(stored, Fields.LINE, 0),
                text(stored, Fields.HEADING_TEXT),
                text(stored, Fields.LINK_URL)));
      }
    }
    translations.sort(Comparator.comparing(Hit.Translation::lang));
    return translations;
  }

  /**
   * Returns for every section, by its {@code path:line}, the names of itself and its translations.
   */
  public Map<String, Set<String>> translations() {
    try {
      return concepts.names(index.reader());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static String text(Document stored, String field) {
    String value = stored.get(field);
    return value == null ? "" : value;
  }

  private static @Nullable Integer number(Document stored, String field) {
    IndexableField value = stored.getField(field);
    return value == null ? null : (Integer) value.numericValue();
  }

  private static int numberOr(Document stored, String field, int otherwise) {
    Integer number = number(stored, field);
    return number == null ? otherwise : number;
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
