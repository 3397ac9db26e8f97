package dev.haru.course.site;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One instance of Docusaurus' docs plugin.
 *
 * @param id its name, {@code default} for the usual one
 * @param directory the directory of its newest docs, such as {@code docs/}
 * @param route the route of its pages, such as {@code docs/}
 * @param versions the routes of the versions below that, such as {@code 1.0/}, or "" for the
 *     default version; the keys are {@code current} and, for example, {@code 1.0}
 */
public record DocusaurusDocs(
    String id, String directory, String route, Map<String, String> versions) {

  static final DocusaurusDocs USUAL = new DocusaurusDocs("default", "docs/", "docs/", Map.of());

  /** The name of the version that is not released yet. */
  public static final String CURRENT = "current";

  /** Copies the map into a fixed order. */
  public DocusaurusDocs {
    versions = new TreeMap<>(versions);
  }

  /** The route that a doc belongs to, and the doc's path below its version. */
  record Place(String route, String path) {}

  /**
   * Returns the place of a lesson, or null if it is not one of these docs.
   *
   * @param whole its path
   * @param path its path in the site's directory
   * @param translated whether the path is below the directory of a language's translations
   */
  @Nullable Place place(String whole, String path, boolean translated) {
    boolean usual = id.equals("default");
    String plugin = "docusaurus-plugin-content-docs" + (usual ? "" : "-" + id) + "/";
    String old =
        translated ? plugin + "version-" : (usual ? "" : id + "_") + "versioned_docs/version-";
    String now = translated ? plugin + CURRENT + "/" : directory;
    if (path.startsWith(old)) {
      int slash = path.indexOf('/', old.length());
      return slash < 0
          ? null
          : place(path.substring(old.length(), slash), path.substring(slash + 1));
    }
    String from = translated ? path : whole;
    return from.startsWith(now) ? place(CURRENT, from.substring(now.length())) : null;
  }

  private Place place(String version, String path) {
    String usual = version.equals(CURRENT) ? "" : Routes.directory(version);
    return new Place(route + versions.getOrDefault(version, usual), path);
  }
}
