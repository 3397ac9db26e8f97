package dev.haru.mcp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, in order; those without a value are left out. */
final class Members {

  private final Map<String, Object> all = new LinkedHashMap<>();

  /** Adds a member unless its value is null. */
  Members with(String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value);
    }
    return this;
  }

  /** Adds a member unless its value is empty. */
  Members withText(String name, String value) {
    return with(name, value.isEmpty() ? null : value);
  }

  /** Returns the object. */
  Map<String, Object> object() {
    return Collections.unmodifiableMap(all);
  }
}
