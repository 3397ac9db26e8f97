package dev.haru.search.lucene;

import dev.haru.index.Fields;
import dev.haru.search.query.Expansion;
import dev.haru.search.query.QueryTerm;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms that the index of Korean and English knows. Safe for use by several threads. */
public final class LuceneVocabulary {

  /**
   * A prefix stands for so many of its most frequent words: more would be no longer one meaning.
   */
  private static final int MAX_WORDS = 50;

  private static final List<String> FIELDS =
      List.of(Fields.HEADING, Fields.TITLE, Fields.PROSE, Fields.CODE, Fields.LINK);

  private final IndexReader reader;
  private final RankingParameters parameters;

  public LuceneVocabulary(IndexReader reader, RankingParameters parameters) {
    this.parameters = parameters;
    this.reader = reader;
  }

  /** Returns the words that begin with a prefix, the most frequent first. */
  public QueryTerm beginningWith(String prefix) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    Map<String, Integer> frequencies = new HashMap<>();
    try {
      for (String field : FIELDS) {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
          count(terms.iterator(), new BytesRef(lower), frequencies);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    List<Expansion> expansions =
        frequencies.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MAX_WORDS)
            .map(e -> alternative(e.getKey(), lower))
            .toList();
    return new QueryTerm(prefix + "*", expansions);
  }

  /** Returns whether a term stands in the prose of a family of languages. */
  public boolean hasProse(String family, String term) {
    try {
      return reader.docFreq(new Term(Fields.in(Fields.PROSE, family), term)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private Expansion alternative(String term, String prefix) {
    Expansion.Source source =
        term.equals(prefix) ? Expansion.Source.TYPED : Expansion.Source.PREFIX;
    return new Expansion(List.of(term), parameters.of(source), source);
  }

  private static void count(TermsEnum terms, BytesRef prefix, Map<String, Integer> frequencies)
      throws IOException {
    if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = terms.next()) {
      frequencies.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
    }
  }
}
