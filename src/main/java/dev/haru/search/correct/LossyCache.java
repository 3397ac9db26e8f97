package dev.haru.search.correct;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was lately found out, so that it need not be found out again: a fixed number of values, each
 * in the place that its key's hash names. Safe for use by several threads.
 *
 * @param <K> keys, with hashes that differ in their lower bits
 * @param <V> values that depend on their keys alone
 */
public final class LossyCache<K, V> {

  /** Places for what was found out of words: 1 or 2 MB of them at most. */
  public static final int WORDS = 4096;

  private record Entry<K, V>(K key, @Nullable V value) {}

  private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;

  /**
   * Creates an empty one.
   *
   * @param places how many values there may be, at least 1
   */
  public LossyCache(int places) {
    entries = new AtomicReferenceArray<>(places);
  }

  /** Returns a key's value, found out if it is not there. */
  public @Nullable V of(K key, Function<K, @Nullable V> findOut) {
    int place = Math.floorMod(key.hashCode(), entries.length());
    Entry<K, V> entry = entries.get(place);
    if (entry == null || !entry.key().equals(key)) {
      entry = new Entry<>(key, findOut.apply(key));
      entries.set(place, entry);
    }
    return entry.value();
  }
}
