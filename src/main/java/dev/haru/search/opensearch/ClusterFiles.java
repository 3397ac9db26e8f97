package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The files of a generation, which a cluster keeps as documents named after their contents, in
 * memory. Not safe for use by several threads.
 */
public final class ClusterFiles {

  /** The number of files in a request; each is some 50 kB. */
  private static final int AT_ONCE = 50;

  private final Map<String, byte[]> files = new HashMap<>();

  /**
   * Loads those of some files that are not loaded yet, and forgets all others.
   *
   * @throws ClusterException if one of them is not there or damaged
   */
  public void load(Cluster cluster, CourseNames names, List<String> wanted, Duration limit)
      throws IOException {
    Set<String> missing = new HashSet<>(wanted);
    files.keySet().retainAll(missing);
    missing.removeAll(files.keySet());
    List<String> all = List.copyOf(missing);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      ObjectNode body = Cluster.object();
      ArrayNode ids = body.putArray("ids");
      all.subList(from, Math.min(all.size(), from + AT_ONCE)).forEach(ids::add);
      JsonNode answer = cluster.send("POST", "/" + names.files() + "/_mget", body, limit);
      for (JsonNode each : answer.path("docs")) {
        String name = each.path("_id").asText();
        if (each.has("error")) {
          throw cluster.failures().refusedFile(names, each.path("error"));
        }
        String data = each.path("_source").path("data").asText("");
        try {
          files.put(name, inflate(Base64.getDecoder().decode(data)));
        } catch (DataFormatException | IllegalArgumentException e) {
          throw cluster.failures().lacksFile(names, name);
        }
      }
    }
  }

  /** Returns a file that is loaded. */
  public byte[] read(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  /** Returns a file's content as it is kept in the cluster. */
  public static String toData(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static byte[] inflate(byte[] data) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && inflater.needsInput()) {
          throw new DataFormatException("cut off");
        }
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
