package dev.haru.cli.base;

/** haru's version. */
public final class Version {

  private Version() {}

  /** Returns the version in the jar's manifest. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  /** Returns the line that {@code --version} prints. */
  public static String line() {
    return "haru " + number();
  }
}
