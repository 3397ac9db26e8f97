package dev.haru.cli;

/** Which haru this is. */
final class Version {

  private Version() {}

  /** Returns the version as the jar's manifest tells it. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /** Returns what {@code --version} prints. */
  static String line() {
    return "haru " + number();
  }
}
