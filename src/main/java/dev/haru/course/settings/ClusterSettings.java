package dev.haru.course.settings;

import dev.haru.text.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OpenSearch cluster as a course's settings name it. Credentials are not part of the settings.
 *
 * @param urls the addresses of nodes; empty if the settings leave them to the environment
 * @param name the course's name in the cluster, or null for one derived from the course's name
 * @param shards the number of shards of an index of sections
 * @param replicas the number of copies of each shard
 */
public record ClusterSettings(List<URI> urls, @Nullable String name, int shards, int replicas) {

  /** The settings of a course that has none. */
  public static final ClusterSettings DEFAULT = new ClusterSettings(List.of(), null, 1, 1);

  private static final int MAX_NAME = 100;
  private static final int HASH_DIGITS = 8;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1," + MAX_NAME + "}");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9_-]+");

  /** Copies the list. */
  public ClusterSettings {
    urls = List.copyOf(urls);
  }

  /** Returns whether a text can be a course's name in a cluster. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Returns the name in the cluster of a course: the one in the settings, otherwise the course's
   * own name, with a hash of it if it has other characters than a name in a cluster may have.
   */
  public String nameOf(String course) {
    if (name != null) {
      return name;
    }
    String lower = course.toLowerCase(Locale.ROOT);
    String usable = OTHERS.matcher(lower).replaceAll("-").replaceAll("^-+|-+$", "");
    if (usable.equals(lower.replace(' ', '-')) && isName(usable)) {
      return usable;
    }
    String hash = Sha256.of(course.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    int most = MAX_NAME - HASH_DIGITS - 1;
    String begin = usable.length() > most ? usable.substring(0, most) : usable;
    return begin.isEmpty() ? "course-" + hash : begin + "-" + hash;
  }
}
