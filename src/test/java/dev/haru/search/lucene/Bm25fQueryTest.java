package dev.haru.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.haru.analysis.Analyzers;
import dev.haru.index.Fields;
import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.search.rank.WordRarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word in several spellings and fields, in a segment that takes several windows to score. */
class Bm25fQueryTest {

  private static final int DOCS = 13_000;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void write() throws Exception {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (int doc = 0; doc < DOCS; doc++) {
        Document document = new Document();
        add(document, Fields.PROSE, prose(doc));
        add(document, Fields.HEADING, doc % 977 == 5 ? "other" : "heading");
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    assertThat(reader.leaves()).hasSize(1);
  }

  @AfterEach
  void close() throws Exception {
    reader.close();
    directory.close();
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
  }

  private static String prose(int doc) {
    String often = doc % 7 == 3 ? " typed".repeat(1 + doc % 5) : "";
    String gap = doc > 5000 && doc < 11_000 ? "" : often; // wider than a window
    return "text of"
        + gap
        + (doc % 1001 == 0 ? " other other" : "")
        + (doc == DOCS - 1 ? " last" : "");
  }

  private static boolean matches(int doc) {
    return prose(doc).contains("typed") || prose(doc).contains("other") || doc % 977 == 5;
  }

  private Query query() {
    RankingParameters parameters = RankingParameters.standard();
    List<Clause.Spelling> spellings = new ArrayList<>();
    Map.of("typed", 1f, "other", 0.5f, "nowhere", 0.5f)
        .forEach((term, weight) ->
            parameters
                .fields(Analyzers.MAIN)
                .forEach((field, ofField) ->
                    spellings.add(new Clause.Spelling(field, term, weight * ofField))));
    return new Bm25fQuery(
        new Clause.Word("typed", spellings),
        parameters,
        new TermStatesCache(searcher, new FrequencyCache(reader, rarity()), Deadline.NEVER));
  }

  /** Returns the rarity in a course in which nothing is translated. */
  private static WordRarity rarity() {
    int[] groups = IntStream.range(0, DOCS).toArray();
    return new WordRarity(
        new TranslationGroups(groups, DOCS, new short[DOCS], new String[] {"en"}));
  }

  @Test
  void findsEverySectionThatHasASpellingInAField() throws Exception {
    List<Integer> expected = new ArrayList<>();
    for (int doc = 0; doc < DOCS; doc++) {
      if (matches(doc)) {
        expected.add(doc);
      }
    }
    List<Integer> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(), DOCS).scoreDocs) {
      found.add(hit.doc);
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void scoreDoesNotDependOnWhatWasScoredBefore() throws Exception {
    ScoreDoc[] hits = searcher.search(query(), DOCS).scoreDocs;
    for (int i = 0; i < hits.length; i += 50) {
      float alone = searcher.explain(query(), hits[i].doc).getValue().floatValue();
      assertThat(hits[i].score).as("doc " + hits[i].doc).isCloseTo(alone, within(1e-6f));
    }
  }

  @Test
  void otherConditionsMaySkipSections() throws Exception {
    Query last =
        new BooleanQuery.Builder()
            .add(query(), Occur.SHOULD)
            .add(new TermQuery(new Term(Fields.PROSE, "last")), Occur.MUST)
            .build();
    assertThat(searcher.search(last, 10).scoreDocs).hasSize(1);
    assertThat(searcher.explain(query(), DOCS - 1).isMatch()).isEqualTo(matches(DOCS - 1));
    assertThat(searcher.explain(query(), 6000).isMatch()).isEqualTo(matches(6000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 500, 4095, 4096, 4097, 9000})
  void advancesToTheNextSectionFromAnyOther(int step) throws Exception {
    LeafReaderContext leaf = reader.leaves().get(0);
    Weight weight = searcher.createWeight(query(), ScoreMode.COMPLETE, 1);
    Scorer scorer = weight.scorer(leaf);
    DocIdSetIterator sections = scorer.iterator();
    int target = 0;
    while (target < DOCS) {
      int expected = target;
      while (expected < DOCS && !matches(expected)) {
        expected++;
      }
      int at = sections.advance(target);
      assertThat(at).isEqualTo(expected == DOCS ? DocIdSetIterator.NO_MORE_DOCS : expected);
      if (expected == DOCS) {
        return;
      }
      target = at + step;
    }
    assertThat(sections.advance(DOCS)).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
  }
}
