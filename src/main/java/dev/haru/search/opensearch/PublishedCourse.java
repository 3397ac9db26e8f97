package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.glossary.LearnedGlossary;
import dev.haru.index.IndexInfo;
import dev.haru.index.StoredGlossary;
import dev.haru.index.SuggestTerm;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.rank.SectionColumns;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server knows about one generation of a course in a cluster: everything but the sections.
 * Immutable.
 *
 * @param number the number of the generation
 * @param commit its unique name
 * @param sections the cluster's index of its sections
 * @param info the description of the build
 * @param learned the equivalents learned from translations
 * @param course the course's fields, lessons and sections
 * @param columns the columns that ranking needs
 * @param statistics the course's terms
 * @param names the names that are suggested
 * @param keys the ids of sections
 */
public record PublishedCourse(
    long number,
    String commit,
    String sections,
    IndexInfo info,
    LearnedGlossary learned,
    PackedCourse course,
    SectionColumns columns,
    CourseStatistics statistics,
    List<SuggestedName> names,
    SectionKeys keys) {

  /**
   * A name of the dictionaries or of the course's glossary that the course uses.
   *
   * @param name the name
   * @param most the most frequent of its names in the course
   * @param frequency the number of sections that have that one
   * @param isItself whether the course also uses the name itself
   */
  public record SuggestedName(SuggestTerm name, String most, int frequency, boolean isItself) {

    void write(ByteOutput out) {
      out.writeText(name.toString());
      out.writeText(most);
      out.writeInt(frequency);
      out.writeInt(isItself ? 1 : 0);
    }
  }

  /** The version of documents and files; a generation of another version is not read. */
  public static final int FORMAT = 2;

  /** How long to look for the generation in use: a node that is silent is given half of it. */
  private static final Duration LOOKING = Duration.ofSeconds(4);

  /** Copies the list. */
  public PublishedCourse {
    names = List.copyOf(names);
  }

  /** Writes names. */
  public static byte[] write(List<SuggestedName> names) {
    ByteOutput out = new ByteOutput();
    names.forEach(each -> each.write(out));
    return out.toBytes();
  }

  /** Writes the user data of a commit. */
  public static byte[] write(Map<String, String> data) {
    ByteOutput out = new ByteOutput();
    new TreeMap<>(data)
        .forEach((key, value) -> {
          out.writeText(key);
          out.writeText(value);
        });
    return out.toBytes();
  }

  /**
   * Loads the newest generation.
   *
   * @param known files that are known from an earlier generation; replaced by those of this one
   * @throws ClusterException if there is none, or it cannot be loaded
   */
  static PublishedCourse load(
      Cluster cluster, CourseNames names, ClusterFiles known, Duration limit) throws IOException {
    JsonNode current = cluster.send("GET", names.current(), null, LOOKING).path("_source");
    if (current.path("format").asInt() != FORMAT) {
      throw cluster.failures().otherFormat(names);
    }
    List<String> blocks = new ArrayList<>();
    current.path("terms").forEach(each -> blocks.add(each.asText()));
    List<String> wanted = new ArrayList<>(blocks);
    for (String each : List.of("course", "data", "names")) {
      wanted.add(current.path(each).asText());
    }
    known.load(cluster, names, wanted, limit);
    Map<String, String> data = new LinkedHashMap<>();
    ByteInput in = new ByteInput(known.read(current.path("data").asText()));
    while (!in.isAtEnd()) {
      data.put(in.readText(), in.readText());
    }
    PackedCourse course = PackedCourse.read(known.read(current.path("course").asText()));
    SectionColumns columns = course.columns();
    return new PublishedCourse(
        current.path("generation").asLong(),
        current.path("commit").asText(),
        current.path("sections").asText(),
        IndexInfo.of(data),
        StoredGlossary.read(data),
        course,
        columns,
        new CourseStatistics(
            course.fields(), blocks.stream().map(known::read).toList(), columns.rarity()),
        names(known.read(current.path("names").asText())),
        new SectionKeys(columns.places(), columns.count()));
  }

  private static List<SuggestedName> names(byte[] written) {
    List<SuggestedName> names = new ArrayList<>();
    ByteInput in = new ByteInput(written);
    while (!in.isAtEnd()) {
      SuggestTerm name = SuggestTerm.parse(in.readText());
      String most = in.readText();
      int frequency = in.readInt();
      boolean isItself = in.readInt() == 1;
      if (name != null) {
        names.add(new SuggestedName(name, most, frequency, isItself));
      }
    }
    return names;
  }
}
