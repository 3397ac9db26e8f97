package dev.haru.browser;

import dev.haru.search.packed.MissingFiles;
import dev.haru.search.packed.PackedFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that the page has fetched so far. */
final class FetchedFiles implements PackedFiles {

  private final Map<String, byte[]> files = new HashMap<>();

  void put(String name, byte[] content) {
    files.put(name, content);
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
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!files.containsKey(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new MissingFiles(missing);
    }
  }
}
