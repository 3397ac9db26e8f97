package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.engine.StoredText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section as a cluster stores it for display. */
public final class ShownSection {

  private static final String TEXT = "text";
  private static final String TEXT_PLACES = "textPlaces";

  /** The fields with the section's text, which translations do without. */
  static final List<String> TEXTS = List.of(TEXT, TEXT_PLACES);

  private ShownSection() {}

  /**
   * Returns a section as it is stored.
   *
   * @param textPlaces the written {@link TokenOffsets} of its text
   * @param headingPlaces those of its heading
   */
  public static ObjectNode write(StoredSection section, byte[] textPlaces, byte[] headingPlaces) {
    ObjectNode shown = Cluster.object();
    shown.put("path", section.path()).put("line", section.line());
    shown.put("anchor", section.anchor()).put("url", section.url()).put("lang", section.lang());
    if (section.year() != null) {
      shown.put("year", section.year());
    }
    if (section.day() != null) {
      shown.put("day", section.day());
    }
    shown.put("title", section.title()).put("heading", section.heading().text());
    section.breadcrumb().forEach(shown.putArray("breadcrumb")::add);
    shown.put("headingPlaces", Base64.getEncoder().encodeToString(headingPlaces));
    shown.put(TEXT, section.text().text());
    shown.put(TEXT_PLACES, Base64.getEncoder().encodeToString(textPlaces));
    return shown;
  }

  /** Reads a section. */
  static StoredSection read(JsonNode shown) {
    List<String> breadcrumb = new ArrayList<>();
    shown.path("breadcrumb").forEach(each -> breadcrumb.add(each.asText()));
    return new StoredSection(
        shown.path("path").asText(),
        shown.path("line").asInt(),
        shown.path("anchor").asText(),
        shown.path("url").asText(),
        shown.path("lang").asText(),
        number(shown.path("year")),
        number(shown.path("day")),
        shown.path("title").asText(),
        text(shown.path("heading").asText(), shown.path("headingPlaces")),
        breadcrumb,
        text(shown.path(TEXT).asText(), shown.path(TEXT_PLACES)));
  }

  private static @Nullable Integer number(JsonNode value) {
    return value.isNumber() ? value.asInt() : null;
  }

  private static StoredText text(String text, JsonNode places) {
    byte[] written = Base64.getDecoder().decode(places.asText(""));
    return new StoredText(
        text, () -> written.length == 0 ? TokenOffsets.NONE : TokenOffsets.read(text, written));
  }
}
