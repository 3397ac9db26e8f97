package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A package of the npm registry, downloaded once and kept beside Maven's repository. Tests that
 * need one are skipped if the registry cannot be reached; with {@code CI=true} they fail.
 *
 * @param name the name of the package
 * @param version its pinned version
 * @param sha512 the Base64 hash of its archive, from the registry
 */
public record NpmPackage(String name, String version, String sha512) {

  /** The framework of docsify sites. */
  public static final NpmPackage DOCSIFY =
      new NpmPackage(
          "docsify",
          "4.13.1",
          "BsDypTBhw0mfslw9kZgAspCMZSM+sUIIDg5K/t1hNLkvbem9h64ZQc71e1IpY+iWsi/KdeqfazDfg52y2Lmm0A==");

  /** The accessibility checker. */
  public static final NpmPackage AXE =
      new NpmPackage(
          "axe-core",
          "4.14.1",
          "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==");

  private static final int TAR_BLOCK = 512;

  /** Returns a text file of the package. */
  public String text(String path) throws Exception {
    Map<String, byte[]> found = new HashMap<>();
    read((name, content) -> {
      if (name.equals(path)) {
        found.put(name, content);
      }
    });
    assertThat(found).as("files of %s", name).containsKey(path);
    return new String(found.get(path), StandardCharsets.UTF_8);
  }

  /** Writes the package's files where Node.js looks for it: below a directory node_modules. */
  public void installIn(Path modules) throws Exception {
    Path own = modules.resolve(name);
    read((path, content) -> {
      Path file = own.resolve(path).normalize();
      assertThat(file).startsWithRaw(own);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    });
  }

  private interface Taker {
    void take(String path, byte[] content) throws IOException;
  }

  /** Passes all files on, with their paths in the package. */
  private void read(Taker taker) throws Exception {
    try (DataInputStream tar =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(archive())))) {
      byte[] header = new byte[TAR_BLOCK];
      while (true) {
        tar.readFully(header);
        String file = field(header, 0, 100);
        if (file.isEmpty()) {
          return;
        }
        String prefix = field(header, 345, 155);
        int size = Integer.parseInt(field(header, 124, 12).strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        String path = prefix.isEmpty() ? file : prefix + "/" + file;
        if (header[156] == '0') { // an ordinary file
          taker.take(path.substring(path.indexOf('/') + 1), content);
        }
      }
    }
  }

  private static String field(byte[] header, int start, int length) {
    int end = start;
    while (end < start + length && header[end] != 0) {
      end++;
    }
    return new String(header, start, end - start, StandardCharsets.UTF_8);
  }

  private Path archive() throws Exception {
    String file = name.substring(name.indexOf('/') + 1) + '-' + version + ".tgz";
    Path kept = Path.of(System.getProperty("haru.npm", "target/npm"), name, file);
    if (!Files.exists(kept)) {
      byte[] fetched = fetch("https://registry.npmjs.org/" + name + "/-/" + file);
      String hash =
          Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(fetched));
      assertThat(hash).as("SHA-512 of %s", file).isEqualTo(sha512);
      Files.createDirectories(kept.getParent());
      Path part = Files.createTempFile(kept.getParent(), "part", null);
      Files.copy(new ByteArrayInputStream(fetched), part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    return kept;
  }

  private static byte[] fetch(String url) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).as(url).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      Needed.orSkip(url + " cannot be reached");
      throw new AssertionError(e);
    }
  }
}
