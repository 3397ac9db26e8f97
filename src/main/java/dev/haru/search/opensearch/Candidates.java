package dev.haru.search.opensearch;

import dev.haru.search.rank.FieldTerm;
import dev.haru.search.rank.PostingsSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The sections that a cluster has brought for a query, with their tokens: postings by which they
 * are scored as all sections are in the process. A candidate's place is its number among them, in
 * the order of the sections. Not safe for use by several threads.
 */
final class Candidates implements PostingsSource {

  private final CourseStatistics statistics;
  private final int[] sections;
  private final Map<FieldTerm, RowPostings> postings = new HashMap<>();

  /**
   * Reads the rows of candidates.
   *
   * @param rows the {@link SectionRow} of each section by its number
   * @param wanted the terms that are read
   */
  Candidates(CourseStatistics statistics, SortedMap<Integer, byte[]> rows, Set<FieldTerm> wanted) {
    this.statistics = statistics;
    this.sections = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
    WantedTerms terms = WantedTerms.of(wanted.stream().map(FieldTerm::term).toList());
    int place = 0;
    for (byte[] row : rows.values()) {
      int at = place++;
      SectionRow.read(
          row,
          terms,
          (field, term, length, positions) -> {
            FieldTerm key = new FieldTerm(field, term);
            if (wanted.contains(key)) {
              postings.computeIfAbsent(key, each -> new RowPostings()).add(at, length, positions);
            }
          });
    }
  }

  /** Returns the number of candidates. */
  int count() {
    return sections.length;
  }

  /** Returns the section at a place. */
  int section(int place) {
    return sections[place];
  }

  /** Returns the place of a section, or a negative number if it is no candidate. */
  int place(int section) {
    return Arrays.binarySearch(sections, section);
  }

  @Override
  public RowPostings postings(String field, String term) {
    return postings.getOrDefault(new FieldTerm(field, term), RowPostings.NONE);
  }

  @Override
  public int frequency(String field, String term) {
    return statistics.frequency(field, term);
  }

  @Override
  public float wordFrequency(String field, String term) {
    return statistics.wordFrequency(field, term);
  }

  @Override
  public int sections() {
    return statistics.sections();
  }

  @Override
  public int sections(String field) {
    return statistics.sections(field);
  }

  @Override
  public float averageLength(String field) {
    return statistics.averageLength(field);
  }
}
