package dev.haru.search;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;

/**
 * Finds where a query's terms stand in a section, from the offsets that the index has stored: no
 * text is analyzed again.
 */
final class Matches {

  private static final List<String> IN_TEXT = List.of(Fields.PROSE, Fields.CODE, Fields.LINK);
  private static final List<String> IN_HEADING = List.of(Fields.HEADING);

  /** A term to look for. */
  private record Wanted(String field, String term, float weight, int part) {}

  private final IndexReader reader;
  private final List<String> fields;
  private final List<Wanted> wanted = new ArrayList<>();

  private Matches(IndexReader reader, Meaning meaning, List<String> fields) throws IOException {
    this.reader = reader;
    this.fields = fields;
    int part = want(meaning.parts(), 0);
    for (Phrase phrase : meaning.phrases()) {
      for (Map.Entry<String, List<Phrase.Placed>> terms : phrase.terms().entrySet()) {
        for (Phrase.Placed placed : terms.getValue()) {
          want(terms.getKey(), placed.term(), 1, part);
        }
      }
      part++;
    }
    for (List<Part> ofFamily : meaning.others().values()) {
      want(ofFamily, part);
    }
  }

  /** Returns what finds a query's terms in the text of sections. */
  static Matches inText(IndexReader reader, Meaning meaning) throws IOException {
    return new Matches(reader, meaning, IN_TEXT);
  }

  /** Returns what finds a query's terms in the headings of sections. */
  static Matches inHeading(IndexReader reader, Meaning meaning) throws IOException {
    return new Matches(reader, meaning, IN_HEADING);
  }

  private int want(List<Part> parts, int first) throws IOException {
    int part = first;
    for (Part each : parts) {
      for (Alternative alternative : each.alternatives()) {
        for (String term : alternative.terms()) {
          want(alternative.family(), term, alternative.weight(), part);
        }
      }
      part++;
    }
    return part;
  }

  private void want(String family, String term, float weight, int part) throws IOException {
    for (String placed : fields) {
      String field = Fields.in(placed, family);
      int frequency = reader.docFreq(new Term(field, term));
      if (frequency > 0) {
        double rarity = Math.log(1 + (double) reader.maxDoc() / frequency);
        wanted.add(new Wanted(field, term, (float) (weight * rarity), part));
      }
    }
  }

  /** Returns the matches in a document in the order of their places, overlaps included. */
  List<Match> in(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    List<Match> matches = new ArrayList<>();
    for (Wanted each : wanted) {
      addMatches(matches, leaf.reader(), doc - leaf.docBase, each);
    }
    matches.sort(Comparator.comparingInt(Match::start).thenComparingInt(match -> -match.end()));
    return matches;
  }

  private static void addMatches(List<Match> matches, LeafReader leaf, int doc, Wanted wanted)
      throws IOException {
    PostingsEnum postings =
        leaf.postings(new Term(wanted.field(), wanted.term()), PostingsEnum.OFFSETS);
    if (postings == null || postings.advance(doc) != doc) {
      return;
    }
    for (int i = 0; i < postings.freq(); i++) {
      postings.nextPosition();
      if (postings.startOffset() >= 0) {
        matches.add(
            new Match(
                postings.startOffset(), postings.endOffset(), wanted.weight(), wanted.part()));
      }
    }
  }
}
