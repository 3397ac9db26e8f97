package dev.haru.cli.base;

/** Which haru this is. */
public final class Version {

  private Version() {}

  /** Returns the version as the jar's manifest tells it. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /** Returns what {@code --version} prints. */
  public static String line() {
    return "haru " + number();
  }
}
