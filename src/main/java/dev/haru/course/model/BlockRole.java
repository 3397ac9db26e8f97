package dev.haru.course.model;

/** The kind of a block's text, which decides how much a match in it says about the section. */
public enum BlockRole {
  /** Sentences: paragraphs, list items, quotes. */
  PROSE,
  /** A fenced or indented code block: commands, configuration, tool output. */
  CODE,
  /** A block that consists of links, as in a list of resources. */
  LINK,
  /** What a page has but does not show: the alternative text of an image, keywords. */
  ALT,
  /** A row of a table, its cells joined by {@code " | "}. */
  TABLE
}
