package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.CourseNames;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The generation of a course that is in use in a cluster.
 *
 * @param document the answer with the document that names it; empty if there is none yet
 */
record GenerationInUse(JsonNode document) {

  /** Asks for it. */
  static GenerationInUse read(Cluster cluster, CourseNames names, Duration limit)
      throws IOException {
    try {
      return new GenerationInUse(cluster.send("GET", names.current(), null, limit));
    } catch (ClusterException e) {
      if (e.kind() == ClusterException.Kind.MISSING) {
        return new GenerationInUse(Cluster.object());
      }
      throw e;
    }
  }

  /** Returns its number, or 0. */
  long number() {
    return document.path("_source").path("generation").asLong(0);
  }

  /** Returns a member of the document, empty if it does not have it. */
  String text(String member) {
    return document.path("_source").path(member).asText("");
  }

  /** Returns the texts in a member of the document. */
  List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    document.path("_source").path(member).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** Returns the condition that nobody has put another generation into use since. */
  String condition() {
    return document.has("_seq_no")
        ? "if_seq_no="
            + document.path("_seq_no").asLong()
            + "&if_primary_term="
            + document.path("_primary_term").asLong()
        : "op_type=create";
  }
}
