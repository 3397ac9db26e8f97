package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.index.CourseIndex;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.ClusterFiles;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.PublishedCourse;
import dev.haru.search.opensearch.SectionFields;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Publishes an index to a cluster as the next generation of its course. Until the last step, which
 * is one document, nothing of it can be seen. Not safe for use by several threads.
 */
public final class Publisher {

  /** How long a request of a build may take. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The most unused files that are removed after a build; the next one removes more. */
  private static final int REMOVED_FILES = 10_000;

  private final Cluster cluster;
  private final CourseNames names;
  private final int shards;
  private final int replicas;
  private final Clock clock;

  /**
   * Creates a publisher.
   *
   * @param shards the number of shards of an index of sections
   * @param replicas the number of copies of each
   */
  public Publisher(Cluster cluster, CourseNames names, int shards, int replicas, Clock clock) {
    this.cluster = cluster;
    this.names = names;
    this.shards = shards;
    this.replicas = replicas;
    this.clock = clock;
  }

  /**
   * Publishes an index.
   *
   * @param glossary the course's own equivalents of words
   * @param builder who builds: host and process
   * @throws ClusterException if the cluster refuses or cannot be reached; the generation in use
   *     stays in use
   */
  public PublishReport publish(
      CourseIndex index, Map<String, List<String>> glossary, String builder) throws IOException {
    // Before the right to build is taken, which ends after a minute without a sign of life.
    SourceIndex source = SourceIndex.of(index);
    CourseFiles files = new CourseFiles(source, glossary);
    createFiles();
    try (BuilderLock lock = BuilderLock.take(cluster, names, builder, clock, LIMIT)) {
      return publish(source, files, lock);
    }
  }

  /** Creates the index of files if it is missing. */
  private void createFiles() throws IOException {
    try {
      cluster.send("GET", "/" + names.files(), null, LIMIT);
    } catch (ClusterException e) {
      if (e.kind() != ClusterException.Kind.MISSING) {
        throw e;
      }
      ObjectNode body = Cluster.object();
      ObjectNode settings = body.putObject("settings").putObject("index");
      settings.put("number_of_shards", 1).put("number_of_replicas", replicas);
      body.putObject("mappings").put("dynamic", "false");
      cluster.send("PUT", "/" + names.files(), body, LIMIT);
    }
  }

  private PublishReport publish(SourceIndex source, CourseFiles files, BuilderLock lock)
      throws IOException {
    GenerationInUse inUse = GenerationInUse.read(cluster, names, LIMIT);
    Map<String, GroupSections> before = before(inUse);
    if (!before.isEmpty() && Collections.disjoint(before.keySet(), source.groups().keySet())) {
      throw cluster.failures().otherCourse(names);
    }
    removeOthers(inUse);
    int sections = source.index().sections();
    if (source.groups().equals(before) && isMadeOf(files, inUse)) {
      return new PublishReport(inUse.number(), sections, 0, 0, 0, 0);
    }
    long generation = inUse.number() + 1;
    String target = names.sections(generation);
    create(target, before.isEmpty() ? "" : inUse.text("sections"));
    Set<String> deleted = ids(before);
    deleted.removeAll(ids(source.groups()));
    List<Integer> changed = source.changedSince(before);
    BulkSender ofSections = new BulkSender(cluster, target, lock, LIMIT);
    for (String each : deleted) {
      ofSections.delete(each);
    }
    send(new SectionDocuments(source), changed, ofSections);
    cluster.send("POST", "/" + target + "/_refresh", null, LIMIT);
    requireAll(target, sections);
    protect(target);
    BulkSender ofFiles = new BulkSender(cluster, names.files(), lock, LIMIT);
    int sentFiles = send(files, before.isEmpty() ? List.of() : inUse.texts("files"), ofFiles);
    use(source, files, generation, inUse);
    removeUnused(files, inUse, lock);
    return new PublishReport(
        generation,
        sections,
        changed.size(),
        deleted.size(),
        sentFiles,
        ofSections.sent() + ofFiles.sent());
  }

  private static Set<String> ids(Map<String, GroupSections> groups) {
    Set<String> ids = new TreeSet<>();
    groups.values().forEach(each -> ids.addAll(each.ids()));
    return ids;
  }

  /** Returns whether the generation in use has these files, except for when it was built. */
  private static boolean isMadeOf(CourseFiles files, GenerationInUse inUse) {
    return inUse.texts("terms").equals(files.terms())
        && inUse.text("course").equals(files.course())
        && inUse.text("names").equals(files.names());
  }

  /** Returns the groups of the generation in use; none if it is of no use for the next one. */
  private Map<String, GroupSections> before(GenerationInUse inUse) throws IOException {
    String name = inUse.text("groups");
    boolean isUsable =
        !name.isEmpty()
            && inUse.text("format").equals(Integer.toString(PublishedCourse.FORMAT))
            && inUse.text("shards").equals(Integer.toString(shards));
    if (!isUsable) {
      return Map.of();
    }
    try {
      ClusterFiles files = new ClusterFiles();
      files.load(cluster, names, List.of(name), LIMIT);
      Map<String, GroupSections> groups = GroupSections.read(files.read(name));
      boolean isWhole =
          count(inUse.text("sections")) == ids(groups).size() && hasFiles(inUse.texts("files"));
      return isWhole ? groups : Map.of();
    } catch (ClusterException e) {
      if (e.kind() == ClusterException.Kind.MISSING) {
        return Map.of(); // something of it is gone, so that all is sent again
      }
      throw e;
    }
  }

  private boolean hasFiles(List<String> all) throws IOException {
    ObjectNode body = Cluster.object();
    ArrayNode ids = body.putObject("query").putObject("ids").putArray("values");
    all.forEach(ids::add);
    JsonNode answer = cluster.send("POST", "/" + names.files() + "/_count", body, LIMIT);
    return answer.path("count").asInt() == all.size();
  }

  /** Removes the sections of builds that were not completed. */
  private void removeOthers(GenerationInUse inUse) throws IOException {
    Set<String> kept = new HashSet<>(List.of(inUse.text("sections")));
    kept.add(inUse.text("previous"));
    String path = "/_cat/indices/" + names.allSections() + "?format=json&h=index";
    for (JsonNode each : cluster.send("GET", path, null, LIMIT)) {
      String name = each.path("index").asText();
      if (!kept.contains(name)) {
        cluster.send("DELETE", "/" + name, null, LIMIT);
      }
    }
  }

  /**
   * Creates the index of a generation.
   *
   * @param source the index whose sections it begins with; empty for none
   */
  private void create(String target, String source) throws IOException {
    if (source.isEmpty()) {
      ObjectNode body = SectionFields.index(shards, replicas);
      cluster.send("PUT", "/" + target + "?timeout=50s", body, LIMIT);
      return;
    }
    ObjectNode body = Cluster.object();
    ObjectNode settings = body.putObject("settings");
    settings.put("index.number_of_replicas", replicas).put("index.blocks.write", false);
    cluster.send("PUT", "/" + source + "/_clone/" + target + "?timeout=50s", body, LIMIT);
    cluster.send(
        "GET", "/_cluster/health/" + target + "?wait_for_status=yellow&timeout=50s", null, LIMIT);
  }

  private static void send(SectionDocuments documents, List<Integer> docs, BulkSender sender)
      throws IOException {
    for (int from = 0; from < docs.size(); from += SectionDocuments.AT_ONCE) {
      int to = Math.min(docs.size(), from + SectionDocuments.AT_ONCE);
      for (Map.Entry<String, ObjectNode> each : documents.of(docs.subList(from, to)).entrySet()) {
        sender.index(each.getKey(), each.getValue().toString());
      }
    }
    sender.send();
  }

  private long count(String index) throws IOException {
    return cluster.send("GET", "/" + index + "/_count", null, LIMIT).path("count").asLong();
  }

  private void requireAll(String target, int sections) throws IOException {
    long count = count(target);
    if (count != sections) {
      throw cluster.failures().incomplete(target, count, sections);
    }
  }

  /** Makes an index read-only: nothing changes in a generation, and only then can it be cloned. */
  private void protect(String target) throws IOException {
    ObjectNode body = Cluster.object();
    body.put("index.blocks.write", true);
    cluster.send("PUT", "/" + target + "/_settings", body, LIMIT);
  }

  /** Sends those files that the cluster does not have, and returns their number. */
  private static int send(CourseFiles files, List<String> known, BulkSender sender)
      throws IOException {
    Map<String, byte[]> missing = new TreeMap<>(files.contents());
    missing.keySet().removeAll(new HashSet<>(known));
    for (Map.Entry<String, byte[]> each : missing.entrySet()) {
      String data = ClusterFiles.toData(each.getValue());
      sender.index(each.getKey(), Cluster.object().put("data", data).toString());
    }
    sender.send();
    return missing.size();
  }

  /** Puts the generation into use: servers see all of it from now on. */
  private void use(SourceIndex source, CourseFiles files, long generation, GenerationInUse before)
      throws IOException {
    ObjectNode body = Cluster.object();
    body.put("format", PublishedCourse.FORMAT).put("generation", generation);
    body.put("commit", source.index().commit()).put("count", source.index().sections());
    body.put("sections", names.sections(generation)).put("shards", shards);
    body.put("previous", before.text("sections"));
    body.put("course", files.course()).put("data", files.data());
    body.put("names", files.names()).put("groups", files.groups());
    files.terms().forEach(body.putArray("terms")::add);
    files.contents().keySet().forEach(body.putArray("files")::add);
    cluster.send("PUT", names.current() + "?refresh=true&" + before.condition(), body, LIMIT);
  }

  /**
   * Removes what neither this generation needs nor the one before, which servers may still use.
   * Anything that cannot be removed now is removed after the next build.
   */
  private void removeUnused(CourseFiles files, GenerationInUse before, BuilderLock lock) {
    try {
      Set<String> kept = new TreeSet<>(files.contents().keySet());
      kept.addAll(before.texts("files"));
      kept.addAll(CourseNames.DOCUMENTS);
      ObjectNode search = Cluster.object();
      search.put("size", REMOVED_FILES).put("_source", false);
      ObjectNode bool = search.putObject("query").putObject("bool");
      ArrayNode ids = bool.putArray("must_not").addObject().putObject("ids").putArray("values");
      kept.forEach(ids::add);
      cluster.send("POST", "/" + names.files() + "/_refresh", null, LIMIT);
      JsonNode unused = cluster.send("POST", "/" + names.files() + "/_search", search, LIMIT);
      BulkSender sender = new BulkSender(cluster, names.files(), lock, LIMIT);
      for (JsonNode each : unused.path("hits").path("hits")) {
        sender.delete(each.path("_id").asText());
      }
      sender.send();
      String older = before.text("previous");
      if (!older.isEmpty()) {
        cluster.send("DELETE", "/" + older, null, LIMIT);
      }
    } catch (IOException e) {
      // The new generation is in use; the next build tries again.
    }
  }
}
