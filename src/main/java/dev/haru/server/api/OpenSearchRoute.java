package dev.haru.server.api;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.server.http.HtmlEscapes;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.PublicUrl;
import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /opensearch.xml}: describes to browsers how their address bar can search the course
 * (OpenSearch 1.1).
 */
public final class OpenSearchRoute implements Route {

  private static final String PATH = "/opensearch.xml";

  private static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  private static final String DESCRIPTION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>%s</ShortName>
      <LongName>%s</LongName>
      <Description>Searches the lessons of %s</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="%s/?q={searchTerms}"/>
      <Url type="%s" rel="suggestions" template="%s?q={searchTerms}&amp;%s"/>
      <Url type="%s" rel="self" template="%s"/>
      </OpenSearchDescription>
      """;

  /** The maximum lengths of names in the format. */
  private static final int SHORT = 16;

  private static final int LONG = 48;

  private final Generations generations;
  private final @Nullable String publicUrl;

  public OpenSearchRoute(Generations generations, @Nullable String publicUrl) {
    this.generations = generations;
    this.publicUrl = publicUrl;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void handle(Context request) {
    Parameters.of(request.queryString(), List.of());
    String url = PublicUrl.of(publicUrl, request);
    try (Lease lease = generations.acquire()) {
      request.header("Cache-Control", "no-cache");
      String description = description(lease.contents().course(), url);
      request.contentType(MEDIA_TYPE).result(description.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String description(String course, String url) {
    String here = HtmlEscapes.escaped(url);
    return String.format(
        Locale.ROOT,
        DESCRIPTION,
        HtmlEscapes.escaped(cut(course, SHORT)),
        HtmlEscapes.escaped(cut(course, LONG)),
        HtmlEscapes.escaped(course),
        here,
        BrowserSuggestions.MEDIA_TYPE,
        here + SuggestRoute.PATH,
        SuggestRoute.FOR_BROWSERS,
        MEDIA_TYPE,
        here + PATH);
  }

  private static String cut(String text, int most) {
    int end = text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length())));
    return text.substring(0, end).strip();
  }
}
