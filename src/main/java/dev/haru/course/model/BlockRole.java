package dev.haru.course.model;

/** What a block of a section's text is, and so how much a match in it says about the section. */
public enum BlockRole {
  /** Sentences: paragraphs, list items, quotes. */
  PROSE,
  /** A fenced or indented code block: commands, configuration, tool output. */
  CODE,
  /** A block that is nothing but links, as in a list of resources. */
  LINK,
  /** The text that stands for an image. */
  ALT,
  /** A row of a table, its cells joined by {@code " | "}. */
  TABLE
}
