package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The fields of a section's document in a cluster, and how the cluster indexes them: haru's tokens
 * as they are, at their positions, with what every OpenSearch distribution has.
 */
public final class SectionFields {

  /** Binary: the {@link SectionRow}. */
  public static final String ROW = "row";

  /** Long: the section's id as a number, which is read without any stored field. */
  public static final String KEY = "key";

  /** Keyword: an id that the section shares with its translations only. */
  public static final String CONCEPT = "concept";

  /** Keyword: the lesson's path. */
  public static final String LESSON = "lesson";

  /** Keywords: the languages of the section and its translations. */
  public static final String LANGUAGES = "languages";

  /** The year. */
  public static final String YEAR = "year";

  /** The day. */
  public static final String DAY = "day";

  /** Stored only: what is displayed. */
  public static final String SHOWN = "shown";

  /** Separates the tokens at a position from those at the next one. */
  private static final char NEXT = '\u001e';

  /** Separates the tokens at the same position. */
  private static final char SAME = '\u001f';

  /** Stands at a position without a token. */
  private static final char NONE = '\u001d';

  /** The most positions without a token that are kept: more than any slop. */
  private static final int LARGEST_GAP = 50;

  private SectionFields() {}

  /** Returns the name of a searched field in the cluster. */
  public static String name(String field, boolean hasPositions) {
    return (hasPositions ? "text_" : "terms_") + field.replace('.', '_');
  }

  /** Writes tokens with their positions as a text that the cluster takes apart into them. */
  public static final class TokenText {

    private final StringBuilder text = new StringBuilder();
    private int last = -1;

    /** Adds a token at a position that is not before the last one's. */
    public void add(int position, String token) {
      if (position == last) {
        text.append(SAME).append(token);
        return;
      }
      int gap = last < 0 ? 0 : Math.min(LARGEST_GAP, position - last - 1);
      for (int i = 0; i < gap; i++) {
        text.append(NEXT).append(NONE);
      }
      if (last >= 0) {
        text.append(NEXT);
      }
      text.append(token);
      last = position;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /**
   * Returns the settings and the mapping of an index of sections.
   *
   * @param shards the number of its shards
   * @param replicas the number of copies of each
   */
  public static ObjectNode index(int shards, int replicas) {
    ObjectNode all = Cluster.object();
    ObjectNode index = all.putObject("settings").putObject("index");
    index.put("number_of_shards", shards);
    index.put("number_of_replicas", replicas);
    index.put("refresh_interval", "-1");
    index.put("mapping.total_fields.limit", 1000);
    ObjectNode analysis = index.putObject("analysis");
    ObjectNode tokenizer = analysis.putObject("tokenizer").putObject("haru");
    tokenizer.put("type", "pattern").put("pattern", String.valueOf(NEXT));
    ObjectNode filters = analysis.putObject("filter");
    ObjectNode same = filters.putObject("haru_same");
    same.put("type", "pattern_capture").put("preserve_original", false);
    same.putArray("patterns").add("([^" + SAME + "]+)");
    filters.putObject("haru_none").put("type", "stop").putArray("stopwords").add("" + NONE);
    ObjectNode analyzer = analysis.putObject("analyzer").putObject("haru");
    analyzer.put("type", "custom").put("tokenizer", "haru");
    analyzer.putArray("filter").add("haru_same").add("haru_none");
    ObjectNode mappings = all.putObject("mappings");
    mappings.putObject("_source").putArray("includes").add(SHOWN);
    ArrayNode templates = mappings.putArray("dynamic_templates");
    ObjectNode text = templates.addObject().putObject("text");
    text.put("match", "text_*").putObject("mapping").put("type", "text").put("analyzer", "haru");
    ObjectNode terms = templates.addObject().putObject("terms");
    terms.put("match", "terms_*");
    terms.putObject("mapping").put("type", "keyword").put("doc_values", false);
    ObjectNode properties = mappings.putObject("properties");
    properties.putObject(ROW).put("type", "binary").put("doc_values", true);
    properties.putObject(KEY).put("type", "long");
    properties.putObject(CONCEPT).put("type", "keyword");
    properties.putObject(LESSON).put("type", "keyword");
    properties.putObject(LANGUAGES).put("type", "keyword");
    properties.putObject(YEAR).put("type", "integer");
    properties.putObject(DAY).put("type", "integer");
    properties.putObject(SHOWN).put("type", "object").put("enabled", false);
    return all;
  }
}
