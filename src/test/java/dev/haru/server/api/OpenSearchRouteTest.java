package dev.haru.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.server.ServerOptions;
import dev.haru.server.TestServer;
import dev.haru.server.http.PublicUrl;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@Tag("slow")
class OpenSearchRouteTest {

  @TempDir Path root;

  @Test
  void addressBarFindsSearchAndSuggestionsAtTheHostAskedFor() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      HttpResponse<String> answer = server.get("/opensearch.xml");
      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("application/opensearchdescription+xml");
      String base = "http://127.0.0.1:" + server.port();
      Document document = parse(answer.body());
      assertThat(template(document, 0)).isEqualTo(base + "/?q={searchTerms}");
      assertThat(template(document, 1))
          .isEqualTo(base + "/api/suggest?q={searchTerms}&format=opensearch");
      assertThat(server.get("/api/suggest?q=git&format=opensearch").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nameIsEscapedAndCut() throws Exception {
    try (TestServer server = TestServer.notReady(root, TestServer.USUAL)) {
      server.content().with("haru.yaml", "name: \"<b> & \\\"Kubernetes\\\" at night\"\n");
      server.build();
      server.generations().open();
      Document document = parse(server.get("/opensearch.xml").body());
      assertThat(text(document, "ShortName")).isEqualTo("<b> & \"Kubernete");
      assertThat(text(document, "LongName")).isEqualTo("<b> & \"Kubernetes\" at night");
    }
  }

  @Test
  void operatorsAddressGoesBeforeTheRequests() throws Exception {
    ServerOptions usual = TestServer.USUAL;
    ServerOptions named =
        new ServerOptions(
            usual.host(),
            0,
            usual.origins(),
            PublicUrl.parse("https://example.org/search/"),
            usual.trustedProxies(),
            0,
            usual.timeLimit(),
            false,
            null,
            usual.version());
    try (TestServer server = TestServer.start(root, named)) {
      assertThat(template(parse(server.get("/opensearch.xml").body()), 0))
          .isEqualTo("https://example.org/search/?q={searchTerms}");
    }
  }

  @Test
  void hostThatIsNoneIsRefused() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      for (String host : new String[] {"a\"b", "a b", "a/b", "user@a", "<b>", "a:b", ""}) {
        assertThat(
                server.raw(
                    "GET /opensearch.xml HTTP/1.1\r\nHost: "
                        + host
                        + "\r\nConnection: close\r\n\r\n"))
            .as(host)
            .startsWith("HTTP/1.1 400 ")
            .contains("malformed-request");
      }
    }
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String template(Document document, int index) {
    return ((Element) document.getElementsByTagName("Url").item(index)).getAttribute("template");
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }
}
