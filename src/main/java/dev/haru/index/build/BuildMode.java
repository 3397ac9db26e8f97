package dev.haru.index.build;

/** How much work a build does. */
public enum BuildMode {

  /** Everything, from an empty index. */
  FULL,

  /** Only what has changed; the index gives the same answers as one built from scratch. */
  INCREMENTAL,

  /**
   * Only what has changed in the lessons, as fast as possible: learning from translations and most
   * merging of the index's files are left to a later build, so that the glossary may lag behind
   * until then.
   */
  FAST
}
