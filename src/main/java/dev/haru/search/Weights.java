package dev.haru.search;

import dev.haru.index.Fields;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much things count in the ranking.
 *
 * <p>Every number was found by hand on the 40 judged topics, one at a time around the others;
 * {@code src/docs/relevance.md} has the figures. Few of them matter much: doubling one moved the
 * mean nDCG by about 0.01 at most when that was tried.
 */
final class Weights {

  /** How soon repetition stops to count. BM25's usual 1.2 supposes one field of one weight. */
  static final float K1 = 2f;

  /** How much a part of a compound loses to a word that says as much alone: n words count √n. */
  static final float COMPOUND = 0.5f;

  /** What another name of an equivalent counts, beside the equivalent itself. */
  static final float RELATED = 0.8f;

  /** How many positions apart neighbours of the query may stand to count as near. */
  static final int SLOP = 5;

  /** How much the score of its best translation counts for a section, beside its own. */
  static final float TRANSLATION = 0.6f;

  private static final Map<String, Float> FIELDS =
      Map.of(
          Fields.HEADING, 3f,
          Fields.TITLE, 1.5f,
          Fields.PROSE, 1f,
          Fields.BREADCRUMB, 0.5f,
          Fields.CODE, 0.5f,
          Fields.LINK, 0.3f,
          Fields.URL, 0.1f);

  private static final Map<String, Float> NEARNESS =
      Map.of(Fields.PROSE, 0.2f, Fields.HEADING, 0.2f);

  private Weights() {}

  /** Returns the searched fields of a language family, and how much a match in each counts. */
  static Map<String, Float> fields(String family) {
    return in(FIELDS, family);
  }

  /** Returns the fields in which nearness counts, and how much. */
  static Map<String, Float> nearness(String family) {
    return in(NEARNESS, family);
  }

  private static Map<String, Float> in(Map<String, Float> weights, String family) {
    Map<String, Float> named = new TreeMap<>();
    weights.forEach((field, weight) -> named.put(Fields.in(field, family), weight));
    return named;
  }

  /** Returns how much a field's length matters, from 0 (not at all) to 1: BM25's b. */
  static float lengthNormalisation(String field) {
    // Of prose much is said in many words; of code a long block is mostly tool output.
    return field.startsWith(Fields.CODE) ? 0.75f : 0.5f;
  }

  /** Returns how much a match counts that comes from a source, beside one of what was typed. */
  static float of(Alternative.Source source) {
    return switch (source) {
      case TYPED, GLOSSARY, CHOSUNG -> 1;
      case SPELLING -> 0.9f;
      case DICTIONARY, SOUND, PREFIX, LEARNED -> 0.8f; // sounds by likeness, learned by probability
    };
  }
}
