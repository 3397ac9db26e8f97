package dev.haru.export;

import dev.haru.box.BoxScript;
import dev.haru.index.CourseIndex;
import dev.haru.search.packed.FileNames;
import dev.haru.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export: the engine, the worker that runs it, the search box, a page, and the packed
 * index. The manifest changes last, and files that are no longer needed are deleted after that.
 */
public final class Exporter {

  /** The name of the file that says which others belong together. */
  public static final String MANIFEST = "manifest.json";

  private static final String DATA = "data";
  private static final String DATA_ENDING = ".bin";
  private static final String BOX = "haru-search.js";
  private static final String DOCSIFY = "haru-docsify.js";

  /** The files with names that stay. */
  static final List<String> OWN = List.of("search.html", "search.css", "search.js", BOX, DOCSIFY);

  /** The paths of the files whose names depend on their contents. */
  private static final Pattern FILES =
      Pattern.compile(
          "data/NAME\\.bin|(?:engine|worker)\\.NAME\\.js".replace("NAME", FileNames.PATTERN));

  private final Path directory;
  private final Set<String> written = new HashSet<>();
  private long bytes;
  private int unchanged;

  private Exporter(Path directory) {
    this.directory = directory;
  }

  /**
   * The result of an export.
   *
   * @param files the number of files
   * @param bytes the sum of their sizes
   * @param unchanged the number of files that were there already
   */
  public record Result(int files, long bytes, int unchanged) {}

  /**
   * Exports an index.
   *
   * @param directory where to; it is created if needed. Of what is there, only an older export's
   *     files are deleted
   * @param glossary the course's own equivalents of words
   * @throws IOException if a file cannot be written
   * @throws MissingEngine if haru was built without the engine for browsers
   */
  public static Result export(CourseIndex index, Map<String, List<String>> glossary, Path directory)
      throws IOException, MissingEngine {
    try {
      return new Exporter(directory).export(index, glossary);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Result export(CourseIndex index, Map<String, List<String>> glossary)
      throws IOException, MissingEngine {
    byte[] engine = resource("engine.js");
    if (engine == null) {
      throw new MissingEngine();
    }
    Files.createDirectories(directory.resolve(DATA));
    String course = IndexPacker.pack(index, glossary, this::writeData);
    String engineName = writeHashed("engine", engine);
    String workerName = writeHashed("worker", own("worker.js"));
    Map<String, String> pages = new TreeMap<>();
    for (String name : OWN) {
      byte[] content =
          switch (name) {
            case BOX -> utf8(BoxScript.ofExport(index.info().languages().keySet()));
            case DOCSIFY -> utf8(BoxScript.docsify());
            default -> own(name);
          };
      write(name, content);
      pages.put(name, hash(content));
    }
    Manifest manifest =
        new Manifest(index.info().course(), engineName, workerName, course, List.of(course), pages);
    write(MANIFEST, manifest.toJson());
    deleteOthers();
    return new Result(written.size(), bytes, unchanged);
  }

  private String writeData(byte[] content) {
    try {
      String name = hash(content);
      String file = dataFile(name);
      if (!written.contains(file)) {
        write(file, zipped(content));
      }
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the path of a file of data. */
  static String dataFile(String name) {
    return DATA + "/" + name + DATA_ENDING;
  }

  static String hash(byte[] content) {
    return Sha256.of(content).substring(0, 2 * FileNames.BYTES);
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(content.length / 2);
    try (OutputStream out = new BestGzip(zipped)) {
      out.write(content);
    }
    return zipped.toByteArray();
  }

  /** Gzip at its best level; files are written once and fetched often. */
  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private String writeHashed(String name, byte[] content) throws IOException {
    String file = name + "." + hash(content) + ".js";
    write(file, content);
    return file;
  }

  /** Writes a file under another name and moves it, so that no reader sees a part of it. */
  private void write(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    written.add(name);
    bytes += content.length;
    if (isThere(file, content)) {
      unchanged++;
      return;
    }
    Path part = directory.resolve(name + ".part");
    Files.write(part, content);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isThere(Path file, byte[] content) throws IOException {
    try {
      return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Deletes the files of older exports, which their names tell. */
  private void deleteOthers() throws IOException {
    try (Stream<Path> files = Files.walk(directory, 2)) {
      for (Path file : files.toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        boolean isOurs = FILES.matcher(name).matches();
        if (isOurs && !written.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] own(String name) throws IOException {
    byte[] content = resource(name);
    if (content == null) {
      throw new IllegalStateException("haru's own " + name + " is missing");
    }
    return content;
  }

  private static byte @Nullable [] resource(String name) throws IOException {
    try (InputStream in = Exporter.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
