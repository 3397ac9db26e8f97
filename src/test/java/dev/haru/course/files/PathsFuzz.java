package dev.haru.course.files;

import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The first line is a layout and a template of links, the second a path. */
public final class PathsFuzz {

  private PathsFuzz() {}

  /** Reads a path with a layout. */
  public static void accept(byte[] data) {
    String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", 2);
    String path = LessonText.nfc(lines[lines.length - 1].replace("\u0000", "")) + "/x.md";
    new PathLayouts(List.of(), List.of("ko", "en")).read(path);
    try {
      LessonPath read = new PathLayouts(List.of(PathLayout.of(lines[0])), List.of()).read(path);
      if (!read.path().equals(path)) {
        throw new AssertionError("expected the path itself");
      }
    } catch (IllegalArgumentException e) {
      demandReason(e);
    }
    for (SiteGenerator preset : SiteGenerator.values()) {
      link(preset, null, path);
    }
    link(SiteGenerator.PLAIN, lines[0], path);
  }

  /** A link leads below the course or is not created. */
  private static void link(SiteGenerator preset, String template, String path) {
    try {
      String url = new Links(preset, null, template).url(path, "a b", 1);
      if (template == null && (url.startsWith("/") || ("/" + url + "/").contains("/../"))) {
        throw new AssertionError("leads out of the course: " + url);
      }
    } catch (IllegalArgumentException e) {
      demandReason(e);
    }
  }

  private static void demandReason(Exception e) {
    if (e.getMessage() == null || e instanceof NumberFormatException) {
      throw new AssertionError("expected a reason", e);
    }
  }
}
