package dev.haru.text;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A table with values for each of its keys. Safe for use by several threads. */
public interface StringTable {

  /** Returns the values of a key, or null if the table does not have it. */
  @Nullable List<String> get(String key);

  /** Passes on the keys that begin with a prefix, with their values. */
  void beginningWith(String prefix, BiConsumer<String, List<String>> taker);
}
