package dev.haru.course.site;

import dev.haru.text.Percent;

/**
 * MkDocs' URLs with {@code use_directory_urls}, which is the default: a directory per page.
 *
 * <p>{@code index.md} and {@code README.md}, in exactly this case, stand for their directory.
 * Source: {@code File.name} and {@code File.url} in {@code structure/files.py} of MkDocs 1.6.
 */
record MkDocsUrls() implements SiteUrls {

  @Override
  public String page(String path) {
    LessonName name = LessonName.of(path);
    boolean index = name.stem().equals("index") || name.stem().equals("README");
    return Percent.encodePath(index ? name.directory() : name.directory() + name.stem() + "/");
  }
}
