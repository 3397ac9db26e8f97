package dev.haru.index.build;

/** How much a build does. */
public enum BuildMode {

  /** Everything, from an empty index. */
  FULL,

  /** What has changed; the index answers as one that was built anew. */
  INCREMENTAL,

  /**
   * What has changed in the lessons, and at once: what translations teach, and most merging of the
   * index's files, are left to a later build, so that the glossary may lag behind until then.
   */
  FAST
}
