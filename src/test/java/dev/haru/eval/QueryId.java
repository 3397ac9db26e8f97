package dev.haru.eval;

/**
 * The id of a query of a judged set, {@code topic/mode/wording}.
 *
 * @param topic what is wanted; all its queries have the same judgements
 * @param mode how it is asked and in which language answered, as {@code typo-ko>ko}
 */
public record QueryId(String topic, String mode) {

  /** Reads an id. */
  public static QueryId of(String id) {
    String[] parts = id.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not topic/mode/wording: " + id);
    }
    return new QueryId(parts[0], parts[1]);
  }
}
