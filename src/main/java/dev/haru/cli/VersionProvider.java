package dev.haru.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells picocli which haru this is. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Version.line()};
  }
}
