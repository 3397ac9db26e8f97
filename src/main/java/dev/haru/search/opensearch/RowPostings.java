package dev.haru.search.opensearch;

import dev.haru.search.rank.SectionPostings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The candidates that have a term in a field, by their places among the candidates. */
final class RowPostings implements SectionPostings {

  /** The postings of a term that no candidate has. */
  static final RowPostings NONE = new RowPostings();

  private final List<SectionRow.Positions> occurrences = new ArrayList<>();
  private int[] places = new int[8];
  private int[] lengths = new int[8];

  /** Adds a candidate after the ones before it. */
  void add(int place, int length, SectionRow.Positions positions) {
    int count = occurrences.size();
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    places[count] = place;
    lengths[count] = length;
    occurrences.add(positions);
  }

  @Override
  public int count() {
    return occurrences.size();
  }

  @Override
  public int section(int i) {
    return places[i];
  }

  @Override
  public int find(int section) {
    return Arrays.binarySearch(places, 0, count(), section);
  }

  @Override
  public int frequency(int i) {
    return occurrences.get(i).frequency();
  }

  @Override
  public int length(int i) {
    return lengths[i];
  }

  @Override
  public int[] positions(int i) {
    return occurrences.get(i).read();
  }
}
