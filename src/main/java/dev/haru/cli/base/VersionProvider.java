package dev.haru.cli.base;

import picocli.CommandLine.IVersionProvider;

/** Tells picocli which haru this is. */
public final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {Version.line()};
  }
}
