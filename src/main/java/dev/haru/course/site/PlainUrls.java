package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Map;

/** No generator: the file's own path below the base. */
public record PlainUrls() implements SiteUrls {

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    return Percent.encodePath(name.directory() + name.stem() + name.extension());
  }
}
