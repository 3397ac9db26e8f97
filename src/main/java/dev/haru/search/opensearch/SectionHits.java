package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.engine.ResultCounts;
import dev.haru.search.engine.StoredSection;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the answers to a {@link CandidateSearch}: sections by their numbers in the course. A hit
 * that is no section of the generation is passed over.
 *
 * @param course the course whose sections they are
 */
record SectionHits(PublishedCourse course) {

  private int section(JsonNode hit) {
    return course.keys().section(hit.path("fields").path(SectionFields.KEY).path(0).asLong());
  }

  /** Adds the rows that an answer brings, by section. */
  void addRows(JsonNode answer, SortedMap<Integer, byte[]> rows) {
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        String row = each.path("fields").path(SectionFields.ROW).path(0).asText("");
        if (!row.isEmpty()) {
          rows.put(section, Base64.getDecoder().decode(row));
        }
      }
    }
  }

  /** Returns the sections in an answer. */
  BitSet sections(JsonNode answer) {
    BitSet sections = new BitSet();
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        sections.set(section);
      }
    }
    return sections;
  }

  /** Returns the counts in the answer to {@link CandidateSearch#addCounts}. */
  static ResultCounts counts(JsonNode answer) {
    JsonNode results = answer.path("aggregations").path("results");
    Map<String, Integer> byLanguage = new TreeMap<>();
    for (JsonNode each : answer.path("aggregations").path("languages").path("buckets")) {
      byLanguage.put(each.path("key").asText(), groups(each));
    }
    Map<Integer, Integer> byYear = new TreeMap<>();
    for (JsonNode each : results.path("years").path("buckets")) {
      byYear.put(each.path("key").asInt(), groups(each));
    }
    return new ResultCounts(groups(results), byLanguage, byYear);
  }

  private static int groups(JsonNode bucket) {
    return bucket.path("groups").path("value").asInt();
  }

  /** Adds the stored sections in an answer, by their numbers. */
  void addStored(JsonNode answer, Map<Integer, StoredSection> into) {
    for (JsonNode each : answer.path("hits").path("hits")) {
      int section = section(each);
      if (section >= 0) {
        into.put(section, ShownSection.read(each.path("_source").path(SectionFields.SHOWN)));
      }
    }
  }
}
