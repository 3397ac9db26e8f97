package dev.haru.index.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The files of an index, for tests that do something to them. */
public final class IndexFiles {

  private IndexFiles() {}

  /** Copies an index to a directory that does not exist yet. */
  public static void copy(Path index, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (String name : names(index)) {
      Files.copy(index.resolve(name), copy.resolve(name));
    }
  }

  /** Returns the files that belong to no commit, the lock and haru's mark not counted. */
  public static Set<String> garbage(Path index) throws IOException {
    Set<String> names = names(index);
    names.remove(IndexWriter.WRITE_LOCK_NAME);
    names.remove("haru-index.txt");
    try (Directory directory = FSDirectory.open(index)) {
      names.removeAll(SegmentInfos.readLatestCommit(directory).files(true));
    }
    return names;
  }

  /** Returns the size of an index's files in bytes, haru's own small files not counted. */
  public static long bytes(Path index) throws IOException {
    long bytes = 0;
    for (String name : names(index)) {
      bytes += OwnFiles.isIndexFile(name) ? Files.size(index.resolve(name)) : 0;
    }
    return bytes;
  }

  /** Returns the names of all files. */
  public static Set<String> names(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
