package dev.haru.browser;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Classes of {@code src/browser/java} in this process. They are compiled here, apart from all
 * others, because many have the name of a class of the JDK or of Lucene, whose place they take.
 */
final class BrowserSources {

  private static final Path SOURCES = Path.of("src/browser/java");

  private BrowserSources() {}

  /** Compiles a class that needs nothing of TeaVM and returns it, whatever else has its name. */
  static Class<?> compiled(String name, Path directory) throws IOException {
    Path source = SOURCES.resolve(name.replace('.', '/') + ".java");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", directory.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException(source + " cannot be compiled");
    }
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what a static method of a class makes of some arguments. */
  static @Nullable Object call(Class<?> type, String method, List<Class<?>> of, Object... arguments)
      throws ReflectiveOperationException {
    return type.getMethod(method, of.toArray(Class<?>[]::new)).invoke(null, arguments);
  }
}
