package dev.haru.cli.base;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The libraries that only the server and the client of a cluster need.
 *
 * <p>They are not on the class path of other commands, because a search begins the sooner the fewer
 * jars Java opens. A command that finds out from {@code haru.yaml} that it needs them ends with
 * {@link Missing} before it has printed anything, and runs once more in a class loader that has
 * them. Only such commands pay for it.
 */
public final class ServerLibraries {

  private static final String CLIENT = "org.opensearch.client.transport.OpenSearchTransport";

  /** Thrown if a command needs the libraries; nothing is wrong. */
  public static final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Missing() {
      super("the libraries of the server are not on the class path", null, false, false);
    }
  }

  private ServerLibraries() {}

  /**
   * Ensures that the client of a cluster can be used.
   *
   * @throws Missing if the command has to run again by {@link #run}
   */
  static void require() {
    if (!isThere() && !jars().isEmpty()) {
      throw new Missing(); // without jars, the class that is missing tells what to do
    }
  }

  private static boolean isThere() {
    String file = CLIENT.replace('.', '/') + ".class";
    return ServerLibraries.class.getClassLoader().getResource(file) != null;
  }

  /** Returns the jars beside haru's own; none if haru does not run from its jar. */
  private static List<Path> jars() {
    Path jar = jar();
    Path directory = jar.resolveSibling("lib").resolve("server");
    if (!jar.toString().endsWith(".jar") || !Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Returns haru's own jar, which names the libraries of all commands. */
  private static Path jar() {
    String first = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
    return Path.of(first).toAbsolutePath();
  }

  /** Runs a main class with the libraries; it ends the process. */
  public static void run(String mainClass, String... args) throws IOException {
    try {
      List<URL> urls = new ArrayList<>();
      urls.add(jar().toUri().toURL());
      for (Path each : jars()) {
        urls.add(each.toUri().toURL());
      }
      URLClassLoader loader =
          new URLClassLoader(
              "haru", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (MalformedURLException | ReflectiveOperationException e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      throw new IOException("haru cannot run with the libraries in lib/server: " + cause, e);
    }
  }
}
