package dev.haru.search.opensearch;

import java.util.List;

/**
 * The names of a course's indexes in a cluster. Several courses share a cluster by their names.
 *
 * @param course the course's name in the cluster: lower-case letters, digits, hyphens and
 *     underscores
 */
public record CourseNames(String course) {

  /** The ids of the documents that are no files. */
  public static final List<String> DOCUMENTS = List.of("current", "builder");

  private static final String PREFIX = "haru-";

  /** Returns the index of what belongs to a course: its generation, its files, its builder. */
  public String files() {
    return PREFIX + course;
  }

  /** Returns the index of a generation's sections. */
  public String sections(long generation) {
    return PREFIX + course + "." + generation;
  }

  /** Returns a pattern of the indexes of sections of all generations. */
  public String allSections() {
    return PREFIX + course + ".*";
  }

  /** Returns the path of the document that names the generation in use. */
  public String current() {
    return "/" + files() + "/_doc/current";
  }

  /** Returns the path of the document that names who builds. */
  public String builder() {
    return "/" + files() + "/_doc/builder";
  }
}
