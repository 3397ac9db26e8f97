package dev.haru.search.lucene;

import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.index.CourseIndex;
import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseLexicon;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.SectionIndex;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.lucene.columns.ColumnReader;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.SuggestionIndex;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/** One generation of a Lucene index, which the caller closes. */
public final class LuceneSectionIndex implements SectionIndex {

  private final CourseIndex index;
  private final IndexSearcher searcher;
  private final SectionColumns columns;
  private final FrequencyCache frequencies;
  private final StoredSections stored;
  private final CourseVocabulary vocabulary;
  private final SuggestionIndex suggestions;

  /** Reads the columns of an index. */
  public LuceneSectionIndex(CourseIndex index) throws IOException {
    this.index = index;
    this.searcher = new IndexSearcher(index.reader());
    this.stored = new StoredSections(index.reader());
    this.columns = ColumnReader.read(index);
    this.frequencies = new FrequencyCache(index.reader(), columns.rarity());
    this.vocabulary = new LuceneVocabulary(index.reader());
    this.suggestions = new LuceneSuggestionIndex(searcher);
  }

  @Override
  public long generation() {
    return index.generation();
  }

  @Override
  public SectionColumns columns() {
    return columns;
  }

  @Override
  public CourseVocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public CourseLexicon lexicon() {
    return new CourseLexicon(vocabulary, Dictionaries.own());
  }

  @Override
  public SuggestionIndex suggestions() {
    return suggestions;
  }

  /** Returns a section as it is stored. */
  public StoredSection section(int section) throws IOException {
    return stored.of(section);
  }

  @Override
  public QueryRun run(RankingParameters parameters, Deadline deadline) {
    return new LuceneQueryRun(searcher, stored, frequencies, parameters, deadline);
  }
}
