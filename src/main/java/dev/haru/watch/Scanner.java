package dev.haru.watch;

import dev.haru.course.files.SymlinkPolicy;
import dev.haru.course.settings.OutsideAccess;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists a course's directories and has each watched before it is listed. */
final class Scanner {

  private final List<Path> directories;
  private final OutsideAccess outside;
  private final Notifications notifications;
  private Scan last = Scan.NOTHING;

  Scanner(List<Path> directories, OutsideAccess outside, Notifications notifications) {
    this.directories = directories;
    this.outside = outside;
    this.notifications = notifications;
  }

  /** Lists all. */
  Scan scan(Scan before) {
    Roots roots = Roots.of(directories, outside, before.roots());
    Walk walk = new Walk(roots.linked());
    for (Path root : roots.content()) {
      walk.from(root, Integer.MAX_VALUE);
    }
    for (Path root : roots.settings()) {
      if (!walk.stamps.containsKey(root)) {
        walk.from(root, 1);
      }
    }
    notifications.retain(walk.watched);
    last = new Scan(roots, Map.copyOf(walk.stamps), walk.isNotified);
    return last;
  }

  /**
   * Returns whether what happened may be a change of the course. A new directory is watched at
   * once.
   */
  boolean concerns(FileEvents notice) {
    boolean concerns = notice.isLost();
    for (Path path : notice.paths()) {
      Roots roots = last.roots();
      boolean below = roots.holds(path);
      if (roots.contains(path) || last.hasDirectory(path)) {
        concerns = true;
      } else if (below || roots.holdsSettings(path)) { // the others are neighbours of the course
        concerns |= CourseFileFilter.isOfCourse(path);
      }
      if (below && !CourseFileFilter.isIgnored(path) && Files.isDirectory(path)) {
        new Walk(roots.linked()).from(path, Integer.MAX_VALUE);
        concerns = true;
      }
    }
    return concerns;
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Map<Path, FileSignature> stamps = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private final Set<Path> linked;
    private boolean isNotified = true;
    private Path root = Path.of("");
    private @Nullable SymlinkPolicy realRoots;

    Walk(Set<Path> linked) {
      this.linked = linked;
    }

    /** Lists a directory; links are followed, but out of it only where the course does so too. */
    void from(Path directory, int depth) {
      root = directory;
      try {
        watchParent(directory);
        isNotified &= Files.isDirectory(directory); // its return will not be told
        realRoots = SymlinkPolicy.of(List.of(directory), List.copyOf(linked));
        Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, this);
      } catch (IOException e) {
        isNotified = false;
      }
    }

    /** That a root itself is moved away, or a link to it changed, is told to its parent alone. */
    private void watchParent(Path directory) {
      Path parent = directory.getParent();
      if (parent != null && !stamps.containsKey(parent)) {
        try {
          watch(parent, Files.readAttributes(parent, BasicFileAttributes.class));
        } catch (IOException e) {
          // It need not be readable; a look will find what happened.
        }
      }
    }

    private void watch(Path directory, BasicFileAttributes attributes) throws IOException {
      notifications.watch(directory, attributes);
      watched.add(directory);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(root) && (CourseFileFilter.isIgnored(directory) || leaves(directory))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      stamps.put(directory, FileSignature.ofDirectory(attributes));
      try {
        watch(directory, attributes);
      } catch (IOException e) {
        isNotified = false;
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean leaves(Path directory) {
      try {
        return Files.isSymbolicLink(directory)
            && (realRoots == null || !realRoots.hold(directory.toRealPath()));
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && CourseFileFilter.isOfCourse(file)) {
        try {
          stamps.put(file, FileSignature.ofFile(file, attributes));
        } catch (IOException e) {
          return visitFileFailed(file, e);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // gone again, or not readable: the build tells
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
