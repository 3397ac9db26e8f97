package dev.haru.watch;

import dev.haru.course.files.LessonRule;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists a course's directories and watches each before it is listed. */
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

  /** Lists all directories. */
  Scan scan(Scan before) {
    Roots roots = Roots.of(directories, outside, before.roots());
    Walk walk = new Walk(roots.site());
    roots.content().forEach(walk::lessons);
    for (Path root : roots.settings()) {
      if (!walk.stamps.containsKey(root)) {
        walk.settings(root);
      }
    }
    notifications.retain(walk.watched);
    last = new Scan(roots, Map.copyOf(walk.stamps), walk.isNotified);
    return last;
  }

  /**
   * Returns whether the events may be a change of the course. A new directory is watched at once.
   */
  boolean concerns(FileEvents notice) {
    boolean concerns = notice.isLost();
    for (Path path : notice.paths()) {
      concerns |= concerns(path);
    }
    return concerns;
  }

  private boolean concerns(Path path) {
    Roots roots = last.roots();
    boolean concerns =
        roots.contains(path)
            || last.hasDirectory(path)
            || roots.isSettings(path)
            || roots.above(path).anyMatch(rule -> CourseFileFilter.accepts(rule, path));
    Optional<LessonRule> rule = roots.above(path).filter(each -> !each.ignores(path)).findFirst();
    if (rule.isPresent() && Files.isDirectory(path)) {
      Walk walk = new Walk(roots.site());
      walk.below(rule.get(), path);
      concerns |= !walk.stamps.isEmpty();
    }
    return concerns;
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Map<Path, FileSignature> stamps = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private final Set<Path> site;
    private boolean isNotified = true;
    private @Nullable LessonRule rule;
    private @Nullable SymlinkPolicy realRoots;

    Walk(Set<Path> site) {
      this.site = site;
    }

    /** Lists a directory with lessons. */
    void lessons(LessonRule rule) {
      below(rule, rule.directory());
    }

    /** Lists a directory below one with lessons, following links as far as the course does. */
    void below(LessonRule rule, Path directory) {
      list(rule, directory, Integer.MAX_VALUE);
    }

    /** Lists the settings in a directory. */
    void settings(Path directory) {
      list(null, directory, 1);
    }

    private void list(@Nullable LessonRule rule, Path directory, int depth) {
      this.rule = rule;
      try {
        watchParent(directory);
        isNotified &= Files.isDirectory(directory); // its return would not be reported
        realRoots = rule == null ? null : rule.symlinkPolicy();
        Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, this);
      } catch (IOException e) {
        isNotified = false;
      }
    }

    /**
     * Watches the parent, which alone is notified when a root is moved away or a link to it
     * changes.
     */
    private void watchParent(Path directory) {
      Path parent = directory.getParent();
      if (parent != null && !stamps.containsKey(parent)) {
        try {
          watch(parent, Files.readAttributes(parent, BasicFileAttributes.class));
        } catch (IOException e) {
          // It may be unreadable; the next look finds the changes.
        }
      }
    }

    private void watch(Path directory, BasicFileAttributes attributes) throws IOException {
      notifications.watch(directory, attributes);
      watched.add(directory);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (isPassedOver(directory)) {
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

    private boolean isPassedOver(Path directory) {
      return rule != null
          && !directory.equals(rule.directory())
          && (rule.ignores(directory) || leaves(directory));
    }

    private boolean leaves(Path link) {
      try {
        return Files.isSymbolicLink(link)
            && (realRoots == null || !realRoots.hold(link.toRealPath()));
      } catch (IOException e) {
        return true;
      }
    }

    private boolean isWatched(Path file) {
      if (site.contains(file)) {
        return true;
      }
      return rule == null
          ? CourseFileFilter.isSettings(file)
          : CourseFileFilter.accepts(rule, file) && !leaves(file);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isWatched(file)) {
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
      return FileVisitResult.CONTINUE; // gone again, or not readable: the build reports it
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
