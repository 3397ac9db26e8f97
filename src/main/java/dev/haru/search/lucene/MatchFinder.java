package dev.haru.search.lucene;

import dev.haru.index.Fields;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.excerpt.TermMatch;
import dev.haru.search.query.Expansion;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.Phrase;
import dev.haru.search.query.QueryTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;

/**
 * Where a query's terms stand in the sections of a page, from their positions in the postings and
 * the places of these that the index has stored: no text is analyzed again.
 *
 * <p>All sections are asked at once, for to open a term's postings costs more than to read on in
 * them.
 */
final class MatchFinder {

  private static final List<String> IN_TEXT = List.of(Fields.PROSE, Fields.CODE, Fields.LINK);
  private static final List<String> IN_HEADING = List.of(Fields.HEADING);

  private final TermStatesCache terms;
  private final List<String> fields;
  private final SortedMap<Integer, Found> byDoc = new TreeMap<>();

  /**
   * What is found in a section.
   *
   * @param places where its words stand
   * @param matches takes the matches
   */
  private record Found(TokenOffsets places, List<TermMatch> matches) {}

  private MatchFinder(
      TermStatesCache terms,
      ParsedQuery query,
      Map<Integer, StoredSections.Stored> page,
      List<String> fields,
      Function<StoredSections.Stored, StoredText> text)
      throws IOException {
    this.terms = terms;
    this.fields = fields;
    for (Map.Entry<Integer, StoredSections.Stored> section : page.entrySet()) {
      TokenOffsets places = text.apply(section.getValue()).places();
      byDoc.put(section.getKey(), new Found(places, new ArrayList<>()));
    }
    int part = find(query.terms(), 0);
    for (Phrase phrase : query.phrases()) {
      for (Map.Entry<String, List<Phrase.Placed>> inFamily : phrase.terms().entrySet()) {
        for (Phrase.Placed placed : inFamily.getValue()) {
          find(inFamily.getKey(), placed.term(), 1, part);
        }
      }
      part++;
    }
    for (List<QueryTerm> ofFamily : query.otherTerms().values()) {
      find(ofFamily, part);
    }
    byDoc.values().forEach(found -> found.matches().sort(MatchFinder::inOrder));
  }

  /** By their places, the longest first. */
  private static int inOrder(TermMatch left, TermMatch right) {
    int order = Integer.compare(left.start(), right.start());
    return order == 0 ? Integer.compare(right.end(), left.end()) : order;
  }

  /**
   * Finds a query's terms in the text of sections.
   *
   * @param terms looks the query's terms up
   * @param page those to look into, by their documents
   */
  static MatchFinder inText(
      TermStatesCache terms, ParsedQuery query, Map<Integer, StoredSections.Stored> page)
      throws IOException {
    return new MatchFinder(terms, query, page, IN_TEXT, StoredSections.Stored::text);
  }

  /** Finds a query's terms in the headings of sections; else as {@link #inText}. */
  static MatchFinder inHeading(
      TermStatesCache terms, ParsedQuery query, Map<Integer, StoredSections.Stored> page)
      throws IOException {
    return new MatchFinder(terms, query, page, IN_HEADING, StoredSections.Stored::heading);
  }

  /** Returns the matches in a section in the order of their places, overlaps included. */
  List<TermMatch> in(int doc) {
    Found found = byDoc.get(doc);
    return found == null ? List.of() : found.matches();
  }

  private int find(List<QueryTerm> queryTerms, int first) throws IOException {
    int part = first;
    for (QueryTerm each : queryTerms) {
      for (Expansion expansion : each.expansions()) {
        for (String term : expansion.terms()) {
          find(expansion.analyzerGroup(), term, expansion.weight(), part);
        }
      }
      part++;
    }
    return part;
  }

  private void find(String family, String text, float weight, int part) throws IOException {
    for (String field : fields) {
      Term term = new Term(Fields.in(field, family), text);
      TermStates states = terms.of(term);
      if (states.docFreq() > 0) {
        double rarity = Math.log(1 + (double) terms.sections() / states.docFreq());
        find(term, states, (float) (weight * rarity), part);
      }
    }
  }

  private void find(Term term, TermStates states, float weight, int part) throws IOException {
    for (LeafReaderContext leaf : terms.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      SortedMap<Integer, Found> wanted = byDoc.subMap(leaf.docBase, end);
      var supplier = states.get(leaf);
      TermState state = supplier == null || wanted.isEmpty() ? null : supplier.get();
      if (state != null) {
        TermsEnum ofField = Objects.requireNonNull(leaf.reader().terms(term.field())).iterator();
        ofField.seekExact(term.bytes(), state);
        PostingsEnum postings = ofField.postings(null, PostingsEnum.POSITIONS);
        int length = term.text().length();
        for (Map.Entry<Integer, Found> doc : wanted.entrySet()) {
          int at = doc.getKey() - leaf.docBase;
          if (postings.docID() < at) {
            postings.advance(at);
          }
          if (postings.docID() == at) {
            addMatches(doc.getValue(), postings, length, weight, part);
          }
        }
      }
    }
  }

  private static void addMatches(
      Found found, PostingsEnum postings, int length, float weight, int part) throws IOException {
    for (int i = 0; i < postings.freq(); i++) {
      int token = found.places().at(postings.nextPosition(), length);
      if (token >= 0) {
        int start = found.places().start(token);
        found.matches().add(new TermMatch(start, found.places().end(token), weight, part));
      }
    }
  }
}
