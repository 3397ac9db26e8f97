package dev.haru.course.model;

/** What told a lesson's language. */
public enum LanguageSource {
  /** The path. */
  PATH,
  /** The front matter. */
  FRONT_MATTER,
  /** The text, so that it is a guess. */
  TEXT,
  /** Nothing: the course's usual language stands for an unknown one. */
  NOTHING
}
