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
 * The named numbers of the ranking, from {@code weights.properties}, tuned on judged topics. {@code
 * src/docs/relevance.md} has the figures. Immutable.
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
  private final Map<String, Map<String, Float>> fieldsByGroup = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Float>> nearnessByGroup = new ConcurrentHashMap<>();

  private RankingParameters(SortedMap<String, Float> numbers) {
    this.numbers = new TreeMap<>(numbers);
  }

  /** Returns haru's standard parameters. */
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

  /** Returns all parameters by name. */
  SortedMap<String, Float> numbers() {
    return Collections.unmodifiableSortedMap(numbers);
  }

  /**
   * Returns a copy of these parameters with one of them changed.
   *
   * @throws IllegalArgumentException if there is no parameter of that name
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
   * Returns BM25's k1: how soon repetition stops counting. The usual 1.2 assumes a single field of
   * weight 1.
   */
  public float k1() {
    return number("k1");
  }

  /** Returns the weight of each word of a compound, relative to a single word that says as much. */
  public float compound(int words) {
    return (float) Math.pow(words, -number("compound"));
  }

  /** Returns the weight of another name of an equivalent, relative to the equivalent itself. */
  public float related() {
    return number("related");
  }

  /**
   * Returns how many positions apart neighbouring words of the query can be and still count as
   * near.
   */
  public int slop() {
    return Math.round(number("slop"));
  }

  /** Returns the weight of the score of a section's best translation, relative to its own score. */
  public float translation() {
    return number("translation");
  }

  /** Returns the weight of the best score in a section's lesson, relative to its own score. */
  public float lesson() {
    return number("lesson");
  }

  /** Returns the fraction of its score that a section without text loses. */
  float shortness() {
    return number("short");
  }

  /** Returns the number of tokens at which a section loses only about a third of that. */
  float shortTokens() {
    return number("short.tokens");
  }

  /** Returns the share of its score that counts for a section without a day in a course of days. */
  float aside() {
    return number("aside");
  }

  /** Returns the part of its score that a section loses if it is nothing but links. */
  float links() {
    return number("links");
  }

  /**
   * Returns the weight of a word of the course, as people type it, that begins with the last word
   * of the query.
   */
  public float word() {
    return number("field.word");
  }

  /**
   * Returns the weight of what a word may become if it is still being typed, relative to what it
   * means as it is.
   */
  public float unfinished() {
    return number("unfinished");
  }

  /** Returns the searched fields of an analyzer group, with the weight of a match in each. */
  public Map<String, Float> fields(String group) {
    return fieldsByGroup.computeIfAbsent(group, of -> in(FIELDS, "field.", of));
  }

  /** Returns the weight of a section's name in a field of names. */
  public float name(String field) {
    return number("name." + Fields.base(field));
  }

  /** Returns the fields of an analyzer group in which nearness counts, with its weight in each. */
  public Map<String, Float> nearness(String group) {
    return nearnessByGroup.computeIfAbsent(group, of -> in(NEAR, "near.", of));
  }

  private Map<String, Float> in(List<String> fields, String kind, String group) {
    Map<String, Float> named = new TreeMap<>();
    fields.forEach(field -> named.put(Fields.in(field, group), number(kind + field)));
    return Collections.unmodifiableMap(named);
  }

  /** Returns BM25's b: how much a field's length matters, from 0 (not at all) to 1. */
  public float lengthNormalisation(String field) {
    return number("length." + Fields.base(field));
  }

  /** Returns the maximum weight of all occurrences of a word in a field together. */
  public float maxPerField(String field) {
    return Fields.base(field).equals(Fields.CODE) ? number("most.code") : Float.MAX_VALUE;
  }

  /** Returns the weight of a match from a source, relative to a match of the term as typed. */
  public float of(ExpansionSource source) {
    return number("source." + source.name().toLowerCase(Locale.ROOT));
  }

  private float number(String name) {
    return Objects.requireNonNull(numbers.get(name), name);
  }
}
