package dev.haru.course.model;

/** How a lesson's language is known. */
public enum LanguageSource {
  /** The path. */
  PATH,
  /** The front matter. */
  FRONT_MATTER,
  /** The text: it is a guess. */
  TEXT,
  /** Nothing: it is unknown, and the course's usual language is assumed. */
  NOTHING
}
