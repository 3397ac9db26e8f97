package org.teavm.classlib.java.util;

/** {@code java.util.EnumMap}: constants compare by their order, so that a sorted map will do. */
public class TEnumMap<K extends Enum<K>, V> extends TTreeMap<K, V> {

  public TEnumMap(Class<K> keys) {}

  public TEnumMap(TEnumMap<K, ? extends V> map) {
    putAll(map);
  }

  public TEnumMap(TMap<K, ? extends V> map) {
    putAll(map);
  }

  @Override
  public V put(K key, V value) {
    return super.put(key, value);
  }
}
