package dev.haru.search.lucene;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.search.Deadline;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.engine.CourseSearchEngine;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A search engine over one generation of a Lucene index, which the caller closes. */
public final class LuceneSearchEngine implements SearchEngine {

  private final Analyzers analyzers = new Analyzers();
  private final SearchEngine engine;

  /**
   * Creates an engine.
   *
   * @param index the open index
   * @param glossary the course's own equivalents of words
   * @throws java.io.UncheckedIOException if the index cannot be read
   */
  public LuceneSearchEngine(CourseIndex index, Map<String, List<String>> glossary) {
    this(index, glossary, RankingParameters.standard());
  }

  /** Creates an engine with other ranking parameters. */
  public LuceneSearchEngine(
      CourseIndex index, Map<String, List<String>> glossary, RankingParameters parameters) {
    try {
      LuceneSectionIndex sections = new LuceneSectionIndex(index);
      this.engine =
          new CourseSearchEngine(
              sections,
              analyzers,
              new CourseSearchEngine.CourseKnowledge(
                  index.info().lessons(),
                  List.copyOf(index.info().languages().keySet()),
                  index.info().analyzerGroups(),
                  index.learned(),
                  Dictionaries.own(),
                  glossary),
              parameters);
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public SearchResponse search(SearchRequest request, Deadline deadline) {
    return engine.search(request, deadline);
  }

  @Override
  public SuggestResponse suggest(SuggestRequest request, Deadline deadline) {
    return engine.suggest(request, deadline);
  }

  @Override
  public LessonsResponse lessons(LessonsRequest request, Deadline deadline) {
    return engine.lessons(request, deadline);
  }

  @Override
  public Map<String, Set<String>> translations() {
    return engine.translations();
  }

  @Override
  public void close() {
    engine.close();
    analyzers.close();
  }
}
