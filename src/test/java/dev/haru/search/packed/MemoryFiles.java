package dev.haru.search.packed;

import dev.haru.export.DataFiles;
import dev.haru.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a packed index in memory. */
final class MemoryFiles implements PackedFiles, DataFiles {

  private final Map<String, byte[]> files = new HashMap<>();

  @Override
  public String write(byte[] content) {
    String name = Sha256.of(content).substring(0, 2 * FileNames.BYTES);
    files.put(name, content);
    return name;
  }

  @Override
  public byte[] read(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new MissingFiles(List.of(name));
    }
    return content;
  }

  @Override
  public void require(Collection<String> names) {
    List<String> missing = new ArrayList<>(names);
    missing.removeIf(files::containsKey);
    if (!missing.isEmpty()) {
      throw new MissingFiles(missing);
    }
  }
}
