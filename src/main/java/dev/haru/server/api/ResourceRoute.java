package dev.haru.server.api;

import dev.haru.server.http.EntityTag;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code GET} of a file that haru contains, such as a style sheet. */
public final class ResourceRoute implements Route {

  private final String path;
  private final String mediaType;
  private final byte[] content;
  private final String tag;

  /**
   * Creates a route.
   *
   * @param path the path, which is also the name of the file in this package
   */
  public ResourceRoute(String path, String mediaType) {
    this.path = path;
    this.mediaType = mediaType;
    this.content = read(path.substring(1));
    this.tag = EntityTag.of(content);
  }

  private static byte[] read(String name) {
    try (InputStream file = ResourceRoute.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("haru was built without " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("haru's own " + name + " cannot be read", e);
    }
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  @Override
  public void handle(Context request) {
    Parameters.of(request.queryString(), List.of());
    if (!EntityTag.settles(request, tag)) {
      request.contentType(mediaType).result(content);
    }
  }
}
