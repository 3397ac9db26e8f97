package dev.haru.search;

import dev.haru.index.Fields;
import dev.haru.index.TokenPlaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;

/**
 * Where a query's terms stand in the sections of a page, from their positions in the postings and
 * the places of these that the index has stored: no text is analyzed again.
 *
 * <p>All sections are asked at once, for to open a term's postings costs more than to read on in
 * them.
 */
final class Matches {

  private static final List<String> IN_TEXT = List.of(Fields.PROSE, Fields.CODE, Fields.LINK);
  private static final List<String> IN_HEADING = List.of(Fields.HEADING);

  private final IndexSearcher searcher;
  private final int sections;
  private final List<String> fields;
  private final PlacesOf placesOf;
  private final SortedMap<Integer, List<Match>> byDoc = new TreeMap<>();

  /** Tells where the tokens of a section stand. */
  @FunctionalInterface
  private interface PlacesOf {
    TokenPlaces of(int doc) throws IOException;
  }

  private Matches(
      IndexSearcher searcher,
      int sections,
      Meaning meaning,
      Collection<Integer> docs,
      List<String> fields,
      PlacesOf placesOf)
      throws IOException {
    this.searcher = searcher;
    this.sections = sections;
    this.fields = fields;
    this.placesOf = placesOf;
    docs.forEach(doc -> byDoc.put(doc, new ArrayList<>()));
    int part = find(meaning.parts(), 0);
    for (Phrase phrase : meaning.phrases()) {
      for (Map.Entry<String, List<Phrase.Placed>> terms : phrase.terms().entrySet()) {
        for (Phrase.Placed placed : terms.getValue()) {
          find(terms.getKey(), placed.term(), 1, part);
        }
      }
      part++;
    }
    for (List<Part> ofFamily : meaning.others().values()) {
      find(ofFamily, part);
    }
    byDoc.values().forEach(matches -> matches.sort(Matches::inOrder));
  }

  /** By their places, the longest first. */
  private static int inOrder(Match left, Match right) {
    int order = Integer.compare(left.start(), right.start());
    return order == 0 ? Integer.compare(right.end(), left.end()) : order;
  }

  /**
   * Finds a query's terms in the text of sections.
   *
   * @param sections how many sections there are
   * @param docs those to look into
   * @param stored what is stored of them
   */
  static Matches inText(
      IndexSearcher searcher,
      int sections,
      Meaning meaning,
      Collection<Integer> docs,
      StoredSections stored)
      throws IOException {
    return new Matches(
        searcher, sections, meaning, docs, IN_TEXT, doc -> stored.of(doc).text().places());
  }

  /** Finds a query's terms in the headings of sections; else as {@link #inText}. */
  static Matches inHeading(
      IndexSearcher searcher,
      int sections,
      Meaning meaning,
      Collection<Integer> docs,
      StoredSections stored)
      throws IOException {
    return new Matches(
        searcher, sections, meaning, docs, IN_HEADING, doc -> stored.of(doc).heading().places());
  }

  /** Returns the matches in a section in the order of their places, overlaps included. */
  List<Match> in(int doc) {
    return byDoc.getOrDefault(doc, List.of());
  }

  private int find(List<Part> parts, int first) throws IOException {
    int part = first;
    for (Part each : parts) {
      for (Alternative alternative : each.alternatives()) {
        for (String term : alternative.terms()) {
          find(alternative.family(), term, alternative.weight(), part);
        }
      }
      part++;
    }
    return part;
  }

  private void find(String family, String text, float weight, int part) throws IOException {
    for (String field : fields) {
      Term term = new Term(Fields.in(field, family), text);
      TermStates states = TermStates.build(searcher, term, true);
      if (states.docFreq() > 0) {
        double rarity = Math.log(1 + (double) sections / states.docFreq());
        find(term, states, (float) (weight * rarity), part);
      }
    }
  }

  private void find(Term term, TermStates states, float weight, int part) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      SortedMap<Integer, List<Match>> wanted = byDoc.subMap(leaf.docBase, end);
      var supplier = states.get(leaf);
      TermState state = supplier == null || wanted.isEmpty() ? null : supplier.get();
      if (state != null) {
        TermsEnum terms = Objects.requireNonNull(leaf.reader().terms(term.field())).iterator();
        terms.seekExact(term.bytes(), state);
        PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
        for (Map.Entry<Integer, List<Match>> doc : wanted.entrySet()) {
          int at = doc.getKey() - leaf.docBase;
          if (postings.docID() < at) {
            postings.advance(at);
          }
          if (postings.docID() == at) {
            addMatches(doc, postings, term.text().length(), weight, part);
          }
        }
      }
    }
  }

  private void addMatches(
      Map.Entry<Integer, List<Match>> doc,
      PostingsEnum postings,
      int length,
      float weight,
      int part)
      throws IOException {
    TokenPlaces places = placesOf.of(doc.getKey());
    for (int i = 0; i < postings.freq(); i++) {
      int token = places.at(postings.nextPosition(), length);
      if (token >= 0) {
        doc.getValue().add(new Match(places.start(token), places.end(token), weight, part));
      }
    }
  }
}
