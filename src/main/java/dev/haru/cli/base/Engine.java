package dev.haru.cli.base;

import java.util.Locale;

/** Where a course's index is searched. */
public enum Engine {
  /** In this process, by Lucene. */
  LUCENE,
  /** In an OpenSearch cluster. */
  OPENSEARCH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
