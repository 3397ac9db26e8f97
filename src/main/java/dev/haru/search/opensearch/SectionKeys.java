package dev.haru.search.opensearch;

import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionPlaces;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of sections in a cluster, and the sections that have them. An id depends on nothing but
 * the section's place in the course, so that it stays the same from one generation to the next.
 * Immutable.
 */
public final class SectionKeys {

  /** The digits of an id: two of a million sections have the same with a probability of 3e-8. */
  private static final int DIGITS = 16;

  private record Keyed(long key, int section) {}

  private final long[] keyOf;
  private final long[] keys;
  private final int[] sections;

  /**
   * Creates the ids of sections.
   *
   * @param count the number of sections
   */
  public SectionKeys(SectionPlaces places, int count) {
    List<Keyed> all = new ArrayList<>();
    for (int section = 0; section < count; section++) {
      all.add(new Keyed(number(id(places.path(section), places.line(section))), section));
    }
    keyOf = all.stream().mapToLong(Keyed::key).toArray();
    all.sort((left, right) -> Long.compare(left.key(), right.key()));
    keys = all.stream().mapToLong(Keyed::key).toArray();
    sections = all.stream().mapToInt(Keyed::section).toArray();
  }

  /** Returns the id of a section. */
  public static String id(String path, long line) {
    return Sha256.of((path + ":" + line).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /**
   * Returns the id of the sections in a translation group, which depends only on its members.
   *
   * @param group the number of the group
   */
  public static String concept(SectionColumns columns, int group) {
    TranslationGroups groups = columns.groups();
    SectionPlaces places = columns.places();
    int first = groups.member(group, 0);
    for (int i = 1; i < groups.count(group); i++) {
      int other = groups.member(group, i);
      int order = places.path(other).compareTo(places.path(first));
      if (order < 0 || order == 0 && places.line(other) < places.line(first)) {
        first = other;
      }
    }
    return id(places.path(first), places.line(first));
  }

  /** Returns the number that an id is. */
  public static long number(String id) {
    return Long.parseUnsignedLong(id, 16);
  }

  /** Returns the number that a section's id is. */
  long key(int section) {
    return keyOf[section];
  }

  /** Returns the section whose id is a number, or -1 if the generation has none. */
  int section(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -1 : sections[at];
  }
}
