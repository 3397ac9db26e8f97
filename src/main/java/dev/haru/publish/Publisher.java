package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.IndexInfo;
import dev.haru.index.Schema;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.ClusterFiles;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.SectionFields;
import dev.haru.search.opensearch.SectionKeys;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Publishes an index to a cluster as the next generation of its course. Until the last step, which
 * is one document, nothing of it can be seen. Not safe for use by several threads.
 */
public final class Publisher {

  /** How long a request of a build may take. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The size at which a bulk request is sent, in chars. */
  private static final int BULK = 4_000_000;

  /** How often a section is sent again that the cluster has been too busy to take. */
  private static final int RETRIES = 8;

  /** The version of the documents and files; generations of another one are sent anew. */
  private static final int FORMAT = 1;

  private final Cluster cluster;
  private final CourseNames names;
  private final int shards;
  private final int replicas;
  private final Clock clock;
  private long bytes;

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
    createFiles();
    try (BuilderLock lock = BuilderLock.take(cluster, names, builder, clock, LIMIT)) {
      return publish(index, glossary, lock);
    }
  }

  private void createFiles() throws IOException {
    ObjectNode body = Cluster.object();
    ObjectNode settings = body.putObject("settings").putObject("index");
    settings.put("number_of_shards", 1).put("number_of_replicas", replicas);
    body.putObject("mappings").put("dynamic", "false");
    try {
      cluster.send("PUT", "/" + names.files(), body, LIMIT);
    } catch (ClusterException e) {
      if (e.kind() != ClusterException.Kind.REFUSED) {
        throw e;
      }
      cluster.send("GET", "/" + names.files(), null, LIMIT); // it is there already
    }
  }

  /** The generation in use. */
  private record InUse(JsonNode document) {

    static InUse read(Cluster cluster, CourseNames names) throws IOException {
      try {
        return new InUse(cluster.send("GET", names.current(), null, LIMIT));
      } catch (ClusterException e) {
        if (e.kind() == ClusterException.Kind.MISSING) {
          return new InUse(Cluster.object());
        }
        throw e;
      }
    }

    JsonNode source() {
      return document.path("_source");
    }

    long generation() {
      return source().path("generation").asLong(0);
    }

    String sections() {
      return source().path("sections").asText("");
    }

    String condition() {
      return document.has("_seq_no")
          ? "if_seq_no="
              + document.path("_seq_no").asLong()
              + "&if_primary_term="
              + document.path("_primary_term").asLong()
          : "op_type=create";
    }
  }

  private PublishReport publish(
      CourseIndex index, Map<String, List<String>> glossary, BuilderLock lock) throws IOException {
    InUse inUse = InUse.read(cluster, names);
    long generation = inUse.generation() + 1;
    LuceneSectionIndex sections = new LuceneSectionIndex(index);
    Map<String, List<Integer>> docs = docsByGroup(index, sections);
    Map<String, GroupSections> groups = groups(index, sections, docs);
    Map<String, GroupSections> before = before(inUse);
    CourseFiles files = new CourseFiles(index, sections, glossary);
    if (groups.equals(before) && isMadeOf(files, inUse)) {
      return new PublishReport(inUse.generation(), index.sections(), 0, 0, 0, bytes);
    }
    removeOthers(inUse);
    String target = names.sections(generation);
    create(target, before.isEmpty() ? "" : inUse.sections());
    Set<String> deleted = new TreeSet<>();
    before.forEach((id, group) -> {
      if (!group.equals(groups.get(id))) {
        deleted.addAll(group.ids());
      }
    });
    List<Integer> changed = new ArrayList<>();
    groups.forEach((id, group) -> {
      if (!group.equals(before.get(id))) {
        deleted.removeAll(group.ids());
        changed.addAll(docs.getOrDefault(id, List.of()));
      }
    });
    changed.sort(null);
    delete(target, deleted);
    send(target, new SectionDocuments(index, sections), changed, lock);
    cluster.send("POST", "/" + target + "/_refresh", null, LIMIT);
    requireAll(target, index.sections());
    protect(target);
    int sentFiles = sendFiles(files, groups, inUse, lock);
    use(index, files, groups, generation, target, inUse);
    removeUnused(inUse);
    return new PublishReport(
        generation, index.sections(), changed.size(), deleted.size(), sentFiles, bytes);
  }

  /** Returns whether the generation in use has these files, except for when it was built. */
  private static boolean isMadeOf(CourseFiles files, InUse inUse) {
    List<String> terms = new ArrayList<>();
    inUse.source().path("terms").forEach(each -> terms.add(each.asText()));
    return terms.equals(files.terms())
        && inUse.source().path("course").asText().equals(files.course())
        && inUse.source().path("names").asText().equals(files.names());
  }

  private static String nameOf(byte[] groups) {
    return Sha256.of(groups).substring(0, 24);
  }

  /** Returns the sections' documents in Lucene's index by the group of files that they are from. */
  private static Map<String, List<Integer>> docsByGroup(
      CourseIndex index, LuceneSectionIndex sections) throws IOException {
    Map<String, List<Integer>> docs = new HashMap<>();
    Terms terms = MultiTerms.getTerms(index.reader(), Fields.GROUP);
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      List<Integer> ofGroup = new ArrayList<>();
      PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (sections.columns().groups().of(postings.docID()) >= 0) {
          ofGroup.add(postings.docID());
        }
      }
      docs.put(term.utf8ToString(), ofGroup);
    }
    return docs;
  }

  private static Map<String, GroupSections> groups(
      CourseIndex index, LuceneSectionIndex sections, Map<String, List<Integer>> docs)
      throws IOException {
    Map<String, String> data = index.data();
    String reading =
        FORMAT + "\n" + data.get(Schema.KEY) + "\n" + data.get(IndexInfo.READING) + "\n";
    Map<String, GroupSections> groups = new TreeMap<>();
    for (ManifestEntry entry : index.groups()) {
      StringBuilder files = new StringBuilder(reading);
      for (FileEntry file : entry.files()) {
        files.append(file.path().path()).append('\n').append(file.hash()).append('\n');
      }
      List<String> ids = new ArrayList<>();
      for (int doc : docs.getOrDefault(entry.id(), List.of())) {
        ids.add(
            SectionKeys.id(
                sections.columns().places().path(doc), sections.columns().places().line(doc)));
      }
      ids.sort(null);
      String digest = Sha256.of(files.toString().getBytes(StandardCharsets.UTF_8));
      groups.put(entry.id(), new GroupSections(digest, ids));
    }
    return groups;
  }

  /** Returns the groups of the generation in use; none if it is of no use for the next one. */
  private Map<String, GroupSections> before(InUse inUse) throws IOException {
    String name = inUse.source().path("groups").asText("");
    boolean isUsable =
        !name.isEmpty()
            && inUse.source().path("format").asInt() == FORMAT
            && inUse.source().path("shards").asInt() == shards;
    if (!isUsable) {
      return Map.of();
    }
    ClusterFiles files = new ClusterFiles();
    files.load(cluster, names, List.of(name), LIMIT);
    return GroupSections.read(files.read(name));
  }

  /** Removes what a build left behind that did not come to its end. */
  private void removeOthers(InUse inUse) throws IOException {
    Set<String> kept = new HashSet<>();
    kept.add(inUse.sections());
    kept.add(inUse.source().path("previous").asText(""));
    JsonNode all =
        cluster.send(
            "GET", "/_cat/indices/" + names.allSections() + "?format=json&h=index", null, LIMIT);
    for (JsonNode each : all) {
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

  private void delete(String target, Set<String> ids) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      lines.append("{\"delete\":{\"_id\":\"").append(id).append("\"}}\n");
    }
    if (!lines.isEmpty()) {
      bulk(target, lines.toString());
    }
  }

  private void send(String target, SectionDocuments documents, List<Integer> docs, BuilderLock lock)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int from = 0; from < docs.size(); from += SectionDocuments.AT_ONCE) {
      List<Integer> some =
          docs.subList(from, Math.min(docs.size(), from + SectionDocuments.AT_ONCE));
      for (Map.Entry<String, ObjectNode> each : documents.of(some).entrySet()) {
        lines.append("{\"index\":{\"_id\":\"").append(each.getKey()).append("\"}}\n");
        lines.append(each.getValue()).append('\n');
        if (lines.length() >= BULK) {
          bulk(target, lines.toString());
          lines.setLength(0);
          lock.renew();
        }
      }
    }
    if (!lines.isEmpty()) {
      bulk(target, lines.toString());
    }
  }

  /** Sends lines of a bulk request; what the cluster is too busy for is sent again. */
  private void bulk(String target, String lines) throws IOException {
    bytes += lines.length();
    for (int attempt = 0; ; attempt++) {
      String refused = "";
      try {
        JsonNode answer = cluster.sendLines("POST", "/" + target + "/_bulk", lines, LIMIT);
        if (!answer.path("errors").asBoolean()) {
          return;
        }
        for (JsonNode each : answer.path("items")) {
          JsonNode item = each.iterator().next();
          int status = item.path("status").asInt();
          if (status == 429) {
            refused = item.path("error").path("reason").asText();
          } else if (status >= 400 && status != 404) {
            throw cluster.refusedItem(target, item);
          }
        }
        if (refused.isEmpty()) {
          return;
        }
      } catch (ClusterException e) {
        if (e.kind() != ClusterException.Kind.BUSY || attempt == RETRIES) {
          throw e;
        }
      }
      if (attempt == RETRIES) {
        throw cluster.busy(target, refused);
      }
      pause(attempt);
    }
  }

  /** Waits before a cluster that has too much to do is asked again: from 0.1 s to 12.8 s. */
  private static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(100L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was busy");
    }
  }

  private void requireAll(String target, int sections) throws IOException {
    long count = cluster.send("GET", "/" + target + "/_count", null, LIMIT).path("count").asLong();
    if (count != sections) {
      throw cluster.incomplete(target, count, sections);
    }
  }

  /** Makes an index read-only: nothing changes in a generation, and only then can it be cloned. */
  private void protect(String target) throws IOException {
    ObjectNode body = Cluster.object();
    body.put("index.blocks.write", true);
    cluster.send("PUT", "/" + target + "/_settings", body, LIMIT);
  }

  private int sendFiles(
      CourseFiles files, Map<String, GroupSections> groups, InUse inUse, BuilderLock lock)
      throws IOException {
    Map<String, byte[]> all = new TreeMap<>(files.contents());
    byte[] written = GroupSections.write(groups);
    all.put(nameOf(written), written);
    Set<String> known = new HashSet<>();
    inUse.source().path("files").forEach(each -> known.add(each.asText()));
    all.keySet().removeAll(known);
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, byte[]> each : all.entrySet()) {
      lines.append("{\"index\":{\"_id\":\"").append(each.getKey()).append("\"}}\n");
      lines.append("{\"data\":\"").append(ClusterFiles.toData(each.getValue())).append("\"}\n");
      if (lines.length() >= BULK) {
        bulk(names.files(), lines.toString());
        lines.setLength(0);
        lock.renew();
      }
    }
    if (!lines.isEmpty()) {
      bulk(names.files(), lines.toString());
    }
    return all.size();
  }

  /** Puts the generation into use: servers see all of it from now on. */
  private void use(
      CourseIndex index,
      CourseFiles files,
      Map<String, GroupSections> groups,
      long generation,
      String target,
      InUse before)
      throws IOException {
    ObjectNode body = Cluster.object();
    body.put("format", FORMAT).put("generation", generation).put("commit", index.commit());
    body.put("sections", target).put("shards", shards).put("previous", before.sections());
    body.put("course", files.course()).put("data", files.data()).put("names", files.names());
    String ofGroups = nameOf(GroupSections.write(groups));
    body.put("groups", ofGroups);
    files.terms().forEach(body.putArray("terms")::add);
    Set<String> all = new TreeSet<>(files.contents().keySet());
    all.add(ofGroups);
    all.forEach(body.putArray("files")::add);
    Set<String> ofPrevious = new TreeSet<>();
    before.source().path("files").forEach(each -> ofPrevious.add(each.asText()));
    ofPrevious.forEach(body.putArray("previousFiles")::add);
    cluster.send("PUT", names.current() + "?refresh=true&" + before.condition(), body, LIMIT);
  }

  /**
   * Removes what neither the generation in use nor the one before needs, which servers may still
   * use. What is not removed here is removed after the next build.
   */
  private void removeUnused(InUse before) {
    try {
      JsonNode now = cluster.send("GET", names.current(), null, LIMIT).path("_source");
      Set<String> kept = new HashSet<>();
      now.path("files").forEach(each -> kept.add(each.asText()));
      now.path("previousFiles").forEach(each -> kept.add(each.asText()));
      Set<String> unused = new TreeSet<>();
      before.source().path("previousFiles").forEach(each -> unused.add(each.asText()));
      unused.removeAll(kept);
      delete(names.files(), unused);
      String older = before.source().path("previous").asText("");
      if (!older.isEmpty()) {
        cluster.send("DELETE", "/" + older, null, LIMIT);
      }
    } catch (IOException e) {
      // The new generation is in use; the next build tries again.
    }
  }
}
