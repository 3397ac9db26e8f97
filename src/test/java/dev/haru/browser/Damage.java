package dev.haru.browser;

import dev.haru.browser.StaticHost.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can become of a file of an export. */
enum Damage {
  MISSING {
    @Override
    byte @Nullable [] of(byte[] content) {
      return null;
    }
  },
  CUT_SHORT {
    @Override
    byte[] of(byte[] content) {
      return Arrays.copyOf(content, content.length - 5);
    }
  },
  ANOTHER_BYTE {
    @Override
    byte[] of(byte[] content) {
      byte[] changed = content.clone();
      changed[content.length - 8] ^= 0x40; // in the checksum of a gzip file
      return changed;
    }
  },
  A_PAGE {
    @Override
    byte[] of(byte[] content) {
      return "<!doctype html><title>Not found</title>".getBytes(StandardCharsets.UTF_8);
    }
  },
  EMPTY {
    @Override
    byte[] of(byte[] content) {
      return new byte[0];
    }
  };

  /** Files that a search needs. */
  enum Kind {
    MANIFEST("manifest.json"),
    WORKER("/worker."),
    ENGINE("/engine."),
    DATA("/data/");

    private final String part;

    Kind(String part) {
      this.part = part;
    }
  }

  abstract byte @Nullable [] of(byte[] content);

  /** Returns this damage in all files of a kind. */
  Trouble in(Kind kind) {
    return (path, content) -> path.contains(kind.part) ? of(content) : content;
  }
}
