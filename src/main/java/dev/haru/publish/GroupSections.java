package dev.haru.publish;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sections of a lesson with its editions, as a generation has them: by what changes whenever
 * they change, a builder knows which to send.
 *
 * @param digest a hash of the files and of how they are read
 * @param ids the ids of the sections
 */
record GroupSections(String digest, List<String> ids) {

  /** Copies the list. */
  GroupSections {
    ids = List.copyOf(ids);
  }

  /** Writes groups by their ids. */
  static byte[] write(Map<String, GroupSections> groups) {
    ByteOutput out = new ByteOutput();
    new TreeMap<>(groups)
        .forEach((id, group) -> {
          out.writeText(id);
          out.writeText(group.digest());
          out.writeTexts(group.ids());
        });
    return out.toBytes();
  }

  /** Reads groups by their ids. */
  static Map<String, GroupSections> read(byte[] written) {
    Map<String, GroupSections> groups = new TreeMap<>();
    ByteInput in = new ByteInput(written);
    while (!in.isAtEnd()) {
      groups.put(in.readText(), new GroupSections(in.readText(), in.readTexts()));
    }
    return groups;
  }
}
