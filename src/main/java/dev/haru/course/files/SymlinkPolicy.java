package dev.haru.course.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The directories that a course's lessons may lie in, by their real paths: those of its content,
 * and those that its settings allow links to lead to.
 */
public final class SymlinkPolicy {

  static final String LEADS_OUT =
      "a symbolic link leads out of the course; copy what it points to, or name its directory"
          + " under 'symlinks' in haru.yaml and allow it with --allow-outside";

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final List<Path> roots;

  private SymlinkPolicy(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * Looks up real paths. An allowed directory that is gone allows nothing.
   *
   * @throws IOException when a content directory cannot be found, or an allowed one not looked at
   */
  public static SymlinkPolicy of(List<Path> contents, List<Path> allowed) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (Path content : contents) {
      roots.add(content.toRealPath());
    }
    for (Path each : allowed) {
      try {
        roots.add(each.toRealPath());
      } catch (NoSuchFileException e) {
        // Nothing of it can be linked to.
      }
    }
    return new SymlinkPolicy(roots);
  }

  /** Returns whether a real path lies in one of the directories, or is one. */
  public boolean hold(Path realPath) {
    return roots.stream().anyMatch(realPath::startsWith);
  }

  /**
   * Reads a regular file.
   *
   * <p>Goes down from the directory by names that are no links, each opened from within the one
   * above (where the system can: on Linux), so that no link that is put there meanwhile is
   * followed.
   *
   * @param most how many bytes to read at most
   * @throws IOException when it lies outside, is no regular file or cannot be read
   */
  public byte[] read(Path file, int most) throws IOException {
    Path real = file.toRealPath();
    for (Path root : roots) {
      if (real.startsWith(root) && !real.equals(root)) {
        try (DirectoryStream<Path> directory = Files.newDirectoryStream(root)) {
          return directory instanceof SecureDirectoryStream<Path> secure
              ? read(secure, root.relativize(real), most)
              : read(real, LinkOption.NOFOLLOW_LINKS, most);
        }
      }
    }
    throw new ReadErrors.RefusedFile(file, LEADS_OUT);
  }

  private static byte[] read(SecureDirectoryStream<Path> directory, Path below, int most)
      throws IOException {
    Path name = below.getName(0);
    if (below.getNameCount() > 1) {
      try (SecureDirectoryStream<Path> next =
          directory.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
        return read(next, below.subpath(1, below.getNameCount()), most);
      }
    }
    BasicFileAttributeView view =
        directory.getFileAttributeView(
            name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    requireRegular(name, view.readAttributes().isRegularFile());
    try (InputStream in = Channels.newInputStream(directory.newByteChannel(name, READ))) {
      return in.readNBytes(most);
    }
  }

  private static byte[] read(Path real, LinkOption noLinks, int most) throws IOException {
    requireRegular(real, Files.isRegularFile(real, noLinks));
    try (InputStream in = Files.newInputStream(real, StandardOpenOption.READ, noLinks)) {
      return in.readNBytes(most);
    }
  }

  private static void requireRegular(Path file, boolean regular) throws IOException {
    if (!regular) {
      throw new ReadErrors.RefusedFile(file, "is no regular file any more");
    }
  }
}
