package dev.haru.course.site;

/** Thrown for invalid settings of links; the message names the setting, the rule and the value. */
public final class InvalidLinks extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String setting;

  InvalidLinks(String setting, String message) {
    super(message);
    this.setting = setting;
  }

  /** Returns which setting is wrong: {@code base} or {@code template}. */
  public String setting() {
    return setting;
  }
}
