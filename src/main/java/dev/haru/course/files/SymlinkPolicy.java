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
 * The directories in which a course's lessons may be, by their real paths: those of its content,
 * and those to which its settings allow links.
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
   * Resolves the real paths. An allowed directory that does not exist allows nothing.
   *
   * @throws IOException if a content directory cannot be found or an allowed one cannot be read
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
        // No link can lead there.
      }
    }
    return new SymlinkPolicy(roots);
  }

  /** Returns whether a real path is one of the directories or below one. */
  public boolean hold(Path realPath) {
    return roots.stream().anyMatch(realPath::startsWith);
  }

  /**
   * Reads a regular file.
   *
   * <p>Descends from the directory name by name without following links, opening each from the
   * directory above (if the system supports it, as Linux does), so that a link put there in the
   * meantime is not followed.
   *
   * @param most the maximum number of bytes to read
   * @throws IOException if it is outside, is not a regular file or cannot be read
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
      throw new ReadErrors.RefusedFile(file, "is no longer a regular file");
    }
  }
}
