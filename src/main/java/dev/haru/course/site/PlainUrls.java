package dev.haru.course.site;

import dev.haru.text.Percent;

/** No generator: the file's own path below the base. */
record PlainUrls() implements SiteUrls {

  @Override
  public String page(String path) {
    LessonName name = LessonName.of(path);
    return Percent.encodePath(name.directory() + name.stem() + name.extension());
  }
}
