package dev.haru.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fixed-size, direct-mapped cache; a collision evicts the older entry. Safe for use by several
 * threads.
 *
 * @param <K> keys, with hashes that differ in their lower bits
 * @param <V> values that depend only on their keys
 */
public final class LossyCache<K, V> {

  /** The number of entries in a cache of results for words: 1 or 2 MB at most. */
  public static final int WORDS = 4096;

  private record Entry<K, V>(K key, @Nullable V value) {}

  private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;

  /**
   * Creates an empty cache.
   *
   * @param places the number of entries, at least 1
   */
  public LossyCache(int places) {
    entries = new AtomicReferenceArray<>(places);
  }

  /** Returns a key's value, computing it if it is not cached. */
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
