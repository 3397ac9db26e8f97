package dev.haru.cli.base;

import picocli.CommandLine.IVersionProvider;

/** The version for picocli. */
public final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Version.line()};
  }
}
