package dev.haru.search.rank;

import dev.haru.index.Fields;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much things count in the ranking: numbers with names, in {@code weights.properties}, found on
 * judged topics. {@code src/docs/relevance.md} has the figures. Immutable.
 */
public final class RankingParameters {

  private static final String FILE = "weights.properties";
  private static final RankingParameters STANDARD = read();

  private static final List<String> FIELDS =
      List.of(
          Fields.HEADING,
          Fields.TITLE,
          Fields.PROSE,
          Fields.BREADCRUMB,
          Fields.CODE,
          Fields.LINK,
          Fields.URL);

  private static final List<String> NEAR = List.of(Fields.PROSE, Fields.HEADING);

  private final SortedMap<String, Float> numbers;
  private final Map<String, Map<String, Float>> fieldsByFamily = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Float>> nearnessByFamily = new ConcurrentHashMap<>();

  private RankingParameters(SortedMap<String, Float> numbers) {
    this.numbers = Collections.unmodifiableSortedMap(numbers);
  }

  /** Returns the weights that haru ranks by. */
  public static RankingParameters standard() {
    return STANDARD;
  }

  private static RankingParameters read() {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(RankingParameters.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read from haru's jar", e);
    }
    SortedMap<String, Float> numbers = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> numbers.put(name, Float.valueOf(properties.getProperty(name))));
    return new RankingParameters(numbers);
  }

  /** Returns all numbers by their names. */
  SortedMap<String, Float> numbers() {
    return numbers;
  }

  /**
   * Returns these weights with one of them changed.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  RankingParameters with(String name, float number) {
    if (!numbers.containsKey(name)) {
      throw new IllegalArgumentException(
          "no weight has the name '" + name + "'; there are " + numbers.keySet());
    }
    SortedMap<String, Float> changed = new TreeMap<>(numbers);
    changed.put(name, number);
    return new RankingParameters(changed);
  }

  /**
   * Returns how soon repetition stops to count. BM25's usual 1.2 supposes one field of weight 1.
   */
  public float k1() {
    return number("k1");
  }

  /** Returns how much a part of a compound loses to a word that says as much alone. */
  public float compound(int words) {
    return (float) Math.pow(words, -number("compound"));
  }

  /** Returns what another name of an equivalent counts, beside the equivalent itself. */
  public float related() {
    return number("related");
  }

  /** Returns how many positions apart neighbours of the query may stand to count as near. */
  public int slop() {
    return Math.round(number("slop"));
  }

  /** Returns how much the score of its best translation counts for a section, beside its own. */
  public float translation() {
    return number("translation");
  }

  /** Returns how much the best score in its lesson counts for a section, beside its own. */
  public float lesson() {
    return number("lesson");
  }

  /** Returns how much of its score a section that says nothing loses. */
  float shortness() {
    return number("short");
  }

  /** Returns how many tokens a section needs to lose but a third of that. */
  float shortTokens() {
    return number("short.tokens");
  }

  /** Returns the searched fields of a language family, and how much a match in each counts. */
  public Map<String, Float> fields(String family) {
    return fieldsByFamily.computeIfAbsent(family, of -> in(FIELDS, "field.", of));
  }

  /** Returns the fields in which nearness counts, and how much. */
  public Map<String, Float> nearness(String family) {
    return nearnessByFamily.computeIfAbsent(family, of -> in(NEAR, "near.", of));
  }

  private Map<String, Float> in(List<String> fields, String kind, String family) {
    Map<String, Float> named = new TreeMap<>();
    fields.forEach(field -> named.put(Fields.in(field, family), number(kind + field)));
    return Collections.unmodifiableMap(named);
  }

  /** Returns how much a field's length matters, from 0 (not at all) to 1: BM25's b. */
  public float lengthNormalisation(String field) {
    int dot = field.indexOf('.');
    return number("length." + (dot < 0 ? field : field.substring(0, dot)));
  }

  /** Returns the most that a word counts for standing in a field, however often. */
  public float maxPerField(String field) {
    return field.startsWith(Fields.CODE) ? number("most.code") : Float.MAX_VALUE;
  }

  /** Returns how much a match counts that comes from a source, beside one of what was typed. */
  public float of(ExpansionSource source) {
    return number("source." + source.name().toLowerCase(Locale.ROOT));
  }

  private float number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }
}
