package dev.haru.course.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A site generator whose anchors and addresses are known. */
public enum SiteGenerator {

  /** docsify 4: Markdown rendered in the browser, addresses after {@code #/}. */
  DOCSIFY,

  /** The files as GitHub shows them. */
  GITHUB,

  /** Docusaurus 3, its docs plugin and classic theme. */
  DOCUSAURUS,

  /** MkDocs with its default extensions and {@code use_directory_urls}. */
  MKDOCS,

  /** Hugo 0.145 or newer with its default settings. */
  HUGO,

  /** No generator: the file itself, anchors as on GitHub. */
  PLAIN;

  /** Returns the name used in settings: the constant in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the preset of a {@link #key()}, or nothing when no preset has it. */
  public static Optional<SiteGenerator> of(String key) {
    return Arrays.stream(values()).filter(preset -> preset.key().equals(key)).findFirst();
  }
}
