package dev.haru.cli;

import picocli.CommandLine.IVersionProvider;

/** Which haru this is. */
final class Version implements IVersionProvider {

  /** Returns the version as the jar's manifest tells it. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"haru " + number()};
  }
}
