package dev.haru.search.memory;

import dev.haru.analysis.AnalyzedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.SmallFloat;

/** A field of a course in memory: its terms, and how long it is in each section. */
final class MemoryField {

  private final TreeMap<String, List<Posting>> postings = new TreeMap<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();
  private long middles;

  /** Adds the tokens of a section, which has a larger number than those before. */
  void add(int section, List<AnalyzedText.Token> tokens) {
    Map<String, List<Integer>> positions = new TreeMap<>();
    int length = 0;
    int last = -1;
    for (AnalyzedText.Token token : tokens) {
      positions.computeIfAbsent(token.term(), term -> new ArrayList<>()).add(token.position());
      length += token.position() == last ? 0 : 1;
      last = token.position();
    }
    positions.forEach((term, at) -> add(section, term, at));
    if (length > 0) {
      // As roughly as Lucene keeps lengths: other lengths would be other scores.
      byte norm = SmallFloat.intToByte4(length);
      int least = SmallFloat.byte4ToInt(norm);
      lengths.put(section, least);
      middles += (least + SmallFloat.byte4ToInt((byte) (norm + 1)) - 1) / 2;
    }
  }

  /** Adds a term without positions. */
  void add(int section, String term) {
    add(section, term, List.of(0));
  }

  private void add(int section, String term, List<Integer> positions) {
    postings
        .computeIfAbsent(term, each -> new ArrayList<>())
        .add(new Posting(section, positions.stream().mapToInt(each -> each).toArray()));
  }

  /** Returns a term's postings in the order of their sections. */
  List<Posting> postings(String term) {
    return postings.getOrDefault(term, List.of());
  }

  /** Returns the terms in their order. */
  SortedMap<String, List<Posting>> terms() {
    return postings;
  }

  /** Returns the field's length in a section, 0 if it has none. */
  int length(int section) {
    return lengths.getOrDefault(section, 0);
  }

  /** Returns how many sections have the field. */
  int sections() {
    return lengths.size();
  }

  /** Returns the field's mean length. */
  float averageLength() {
    return lengths.isEmpty() ? 1 : (float) middles / lengths.size();
  }
}
