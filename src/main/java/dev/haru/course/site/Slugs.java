package dev.haru.course.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses that front matter gives. */
final class Slugs {

  /** The maximum length of an address, in characters; a longer one is a mistake. */
  private static final int MAX_CHARS = 1_000;

  private Slugs() {}

  /** Returns the value of a key, or null if it is absent, blank or not an address. */
  static @Nullable String of(Map<String, String> front, String key) {
    String value = front.getOrDefault(key, "").strip();
    boolean usual = !value.isEmpty() && value.length() <= MAX_CHARS && !value.contains("://");
    return usual && value.indexOf('\n') < 0 ? value : null;
  }

  /** Returns an address as a path below the root, without empty names and dots. */
  static String path(String address) {
    return resolved("", address);
  }

  /**
   * Returns an address that is relative to a directory as a path below the root; it never leads
   * above the root. A slash at its end is kept.
   */
  static String resolved(String directory, String address) {
    List<String> names = new ArrayList<>();
    String whole = address.startsWith("/") ? address : directory + address;
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    String path = String.join("/", names);
    return whole.endsWith("/") && !path.isEmpty() ? path + "/" : path;
  }
}
