package dev.haru.index.directory;

import dev.haru.course.files.LessonFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The users, besides the owner, who may read a course's lessons; nobody else may read what is made
 * from them. Reading a lesson requires permission to read the file, to list its directory and to
 * pass through all directories above. A file system without POSIX permissions restricts nobody.
 */
public final class Readers {

  private static final boolean HAS_MODES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private static final String MODE = "unix:mode";
  private static final String MODE_AND_GROUP = "unix:mode,gid";

  private static final int READ = 4;
  private static final int PASS = 1;

  private static final int ALL_BITS = 07777;
  private static final int GROUP_BITS = 070;
  private static final int OTHER_BITS = 007;
  private static final int GROUP_SHIFT = 3;

  private static final int NO_GROUP = -1;

  private boolean includeOthers = true;

  /** The groups of files that others may not read: the readers are members of all of them. */
  private final Set<Integer> only = new HashSet<>();

  /** The groups that may not read one of their own files. */
  private final Set<Integer> without = new HashSet<>();

  private final Set<Path> listed = new HashSet<>();
  private final Set<Path> passed = new HashSet<>();

  /** Creates readers that include everybody. */
  Readers() {}

  /** Returns the users who may list all these directories and read all these lessons. */
  public static Readers of(List<Path> directories, List<LessonFile> lessons) {
    Readers readers = new Readers();
    if (HAS_MODES) {
      directories.forEach(readers::keepThoseOfDirectory);
      for (LessonFile lesson : lessons) {
        readers.keepThoseOfFile(lesson.file().toAbsolutePath());
      }
    }
    return readers;
  }

  private void keepThoseOfDirectory(Path directory) {
    if (!listed.add(directory)) {
      return;
    }
    try {
      Path real = directory.toRealPath();
      keepThoseOf(real, READ | PASS);
      for (Path at = real.getParent(); at != null && passed.add(at); at = at.getParent()) {
        keepThoseOf(at, PASS);
      }
    } catch (IOException e) {
      keepNobody();
    }
  }

  private void keepThoseOfFile(Path file) {
    try {
      keepThoseOf(file, READ);
    } catch (NoSuchFileException e) {
      return; // it has just been deleted, and is left out of the index
    } catch (IOException e) {
      keepNobody();
    }
    keepThoseOfDirectory(Objects.requireNonNull(file.getParent()));
  }

  /** Restricts the readers to the owner: what cannot be inspected may be private. */
  private void keepNobody() {
    includeOthers = false;
    only.add(NO_GROUP);
  }

  private void keepThoseOf(Path path, int needed) throws IOException {
    Permissions found = Permissions.of(path);
    if ((found.mode & needed) != needed) {
      includeOthers = false;
      only.add(found.group);
    }
    if ((found.mode >> GROUP_SHIFT & needed) != needed) {
      without.add(found.group);
    }
  }

  /** Creates a directory for the readers, within the limits of the process's umask. */
  void createDirectory(Path directory) throws IOException {
    if (!HAS_MODES) {
      Files.createDirectory(directory);
      return;
    }
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rwxrwxrwx");
    if (!includeOthers) {
      permissions.removeAll(PosixFilePermissions.fromString("------rwx"));
    }
    FileAttribute<?> mode = PosixFilePermissions.asFileAttribute(permissions);
    Files.createDirectory(directory, mode);
    restrict(directory); // it has a group only now
  }

  /**
   * Removes a file's or directory's permissions for everyone who is not a reader, if the file
   * system and the owner let this process do so.
   */
  void restrict(Path file) throws IOException {
    if (!HAS_MODES || includeOthers && without.isEmpty()) {
      return;
    }
    Permissions found = Permissions.of(file);
    boolean includeGroup =
        !without.contains(found.group) && (only.isEmpty() || only.equals(Set.of(found.group)));
    int restricted =
        found.mode & ~(includeGroup ? 0 : GROUP_BITS) & ~(includeOthers ? 0 : OTHER_BITS);
    if (restricted != found.mode) {
      try {
        Files.setAttribute(file, MODE, restricted);
      } catch (FileSystemException e) {
        // A file system without modes, such as FAT, or another user's file: who may read it was
        // decided by the user who mounted or created it.
      }
    }
  }

  /**
   * Permissions as {@code chmod} has them, and the group that they are for.
   *
   * @param group the group's number; looking up its name takes long
   */
  private record Permissions(int mode, int group) {

    static Permissions of(Path path) throws IOException {
      Map<String, Object> found = Files.readAttributes(path, MODE_AND_GROUP);
      int mode = (Integer) Objects.requireNonNull(found.get("mode"));
      int group = (Integer) Objects.requireNonNull(found.get("gid"));
      return new Permissions(mode & ALL_BITS, group);
    }
  }
}
