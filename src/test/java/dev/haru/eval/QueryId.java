package dev.haru.eval;

/**
 * The id of a query of a judged set, {@code topic/mode/wording}.
 *
 * @param topic the topic; all its queries have the same judgements
 * @param mode the kind of query and the language of the answer, such as {@code typo-ko>ko}
 */
public record QueryId(String topic, String mode) {

  /** Parses an id. */
  public static QueryId of(String id) {
    String[] parts = id.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not topic/mode/wording: " + id);
    }
    return new QueryId(parts[0], parts[1]);
  }
}
