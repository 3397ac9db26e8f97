package dev.haru.index.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The directory of an index, checked before anything is written to it. An index is built only in a
 * directory that is new or empty, or that already is an index of haru's.
 *
 * <p>A small file marks a directory as haru's from the first build on, so that it stays haru's
 * whatever happens to its commit. An index made by an early version has no mark and is recognized
 * by its commit.
 */
public final class IndexPlace {

  /** A key in the user data of every commit of haru's, and of no other program's. */
  public static final String COMMIT_KEY = "haru.schema";

  /** The file that marks a directory as haru's. */
  static final String MARK = "haru-index.txt";

  private static final String FIRST_LINE = "An index of haru.\n";

  private static final String TEXT =
      FIRST_LINE
          + "haru writes and deletes files of this directory. To be rid of the index, delete the\n"
          + "whole directory; the next search builds it again.\n";

  /** A directory that file systems create. */
  private static final String LOST_AND_FOUND = "lost+found";

  /** In bytes; the commit of a large course, with its glossary, has a tenth of that. */
  private static final int LARGEST_COMMIT = 1 << 24;

  private final Path index;
  private final List<String> names;

  private IndexPlace(Path index) throws IOException {
    this.index = index;
    try (Stream<Path> files = Files.list(index)) {
      this.names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals(LOST_AND_FOUND))
              .sorted()
              .toList();
    }
  }

  /**
   * Creates the directory if it does not exist, for those who may read the course's directories,
   * and marks it as haru's. An existing directory keeps its permissions.
   *
   * @param content the course's directories
   * @throws IndexException when haru may not write to it; it is left unchanged
   */
  public static void claim(Path index, List<Path> content) throws IOException, IndexException {
    if (!Files.exists(index)) {
      create(index, content);
    }
    IndexPlace place = new IndexPlace(index);
    place.requireHarus();
    place.requireFiles();
    OwnText.create(index.resolve(MARK), TEXT);
  }

  private static void create(Path index, List<Path> content) throws IOException {
    Files.createDirectories(Objects.requireNonNull(index.toAbsolutePath().getParent()));
    try {
      Readers.of(content, List.of()).createDirectory(index);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(index)) { // otherwise another process was faster
        throw e;
      }
    }
  }

  /**
   * Checks an existing directory; writes nothing.
   *
   * @throws IndexException when it is not haru's
   */
  public static void check(Path index) throws IOException, IndexException {
    new IndexPlace(index).requireHarus();
  }

  private void requireHarus() throws IOException, IndexException {
    if (!isHarus()) {
      throw new IndexException(
          IndexException.Kind.UNWRITABLE,
          String.format(
              Locale.ROOT,
              "the directory %s cannot be used for an index, because it holds %s; name a new or"
                  + " empty directory with --index",
              index,
              found()));
    }
  }

  private boolean isHarus() throws IOException {
    String mark = OwnText.read(index.resolve(MARK));
    if (mark != null && mark.startsWith(FIRST_LINE)) {
      return true;
    }
    boolean hasCommit = false;
    boolean hasOthers = false;
    for (String name : names) {
      if (!isOwn(name)) {
        hasOthers = true;
      } else if (OwnFiles.isCommit(name) && Files.size(index.resolve(name)) > 0) {
        if (isCommitOfHaru(name)) {
          return true;
        }
        hasCommit = true;
      }
    }
    return !hasCommit && !hasOthers; // remains of a first build that was killed
  }

  private boolean isOwn(String name) throws IOException {
    return switch (name) {
      case WriterLock.FILE -> WriterLock.holder(index) != null;
      case MARK -> {
        String mark = OwnText.read(index.resolve(MARK));
        yield mark != null && FIRST_LINE.startsWith(mark);
      }
      default ->
          (OwnFiles.isIndexFile(name) || OwnFiles.isLock(name))
              && Files.isRegularFile(index.resolve(name));
    };
  }

  /**
   * Looks for the key in the bytes, because the commit may be damaged or made by another version of
   * Lucene.
   */
  private boolean isCommitOfHaru(String name) throws IOException {
    try (InputStream in = Files.newInputStream(index.resolve(name))) {
      return new String(in.readNBytes(LARGEST_COMMIT), StandardCharsets.ISO_8859_1)
          .contains(COMMIT_KEY);
    }
  }

  private String found() throws IOException {
    for (String name : names) {
      if (OwnFiles.isCommit(name) && OwnDirectory.beginsAsCommit(index.resolve(name))) {
        return "the index of another program";
      }
    }
    String first = names.get(0);
    for (String name : names) {
      if (!isOwn(name)) {
        first = name;
        break;
      }
    }
    return switch (names.size()) {
      case 1 -> first;
      case 2 -> first + " and another file";
      default -> String.format(Locale.ROOT, "%s and %,d other files", first, names.size() - 1);
    };
  }

  /**
   * Rejects what Lucene cannot handle: it would follow a link, and cannot use a lock file that is
   * not empty.
   */
  private void requireFiles() throws IOException, IndexException {
    for (String name : names) {
      if (OwnFiles.isIndexFile(name) || OwnFiles.isLock(name)) {
        requireFile(name);
      }
    }
  }

  private void requireFile(String name) throws IOException, IndexException {
    BasicFileAttributes found;
    try {
      found =
          Files.readAttributes(
              index.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return; // another process is writing the index; the lock will show it
    }
    if (!found.isRegularFile() || OwnFiles.isLock(name) && found.size() > 0) {
      throw new IndexException(
          IndexException.Kind.UNWRITABLE,
          String.format(
              Locale.ROOT,
              "the index %s cannot be written, because %s is %s; move it away, or name another"
                  + " directory with --index",
              index,
              name,
              found.isSymbolicLink() ? "a symbolic link" : "no file of haru's"));
    }
  }
}
