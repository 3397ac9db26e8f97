package dev.haru.server.docsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.Excerpt;
import dev.haru.search.Hit;
import dev.haru.server.http.HtmlEscapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A hit in DocSearch's format: its hierarchy has the lesson at level 0 and the headings that lead
 * to the section below it.
 *
 * <p>DocSearch inserts every text into its page as HTML, including those without highlights of the
 * hits that it remembers. All of them are escaped here.
 */
final class AlgoliaHit {

  private static final int LEVELS = 7;

  private record Value(String text, List<Excerpt.Range> highlights) {}

  private final Hit hit;
  private final AlgoliaQuery query;
  private final Map<String, Value> hierarchy = new LinkedHashMap<>();
  private final Value content;
  private final String type;

  private AlgoliaHit(Hit hit, AlgoliaQuery query) {
    this.hit = hit;
    this.query = query;
    List<Value> levels = levels(hit);
    for (int i = 0; i < levels.size(); i++) {
      hierarchy.put("lvl" + i, levels.get(i));
    }
    Excerpt excerpt = hit.excerpt();
    this.content =
        new Value(excerpt.text().replace('\n', ' '), all(excerpt.highlights(), excerpt.related()));
    boolean heading = !hit.heading().isEmpty() && !levels.getLast().highlights().isEmpty();
    this.type = heading || content.text().isEmpty() ? "lvl" + (levels.size() - 1) : "content";
  }

  static AlgoliaHit of(Hit hit, AlgoliaQuery query) {
    return new AlgoliaHit(hit, query);
  }

  /** Returns the lesson, the headings in between, and the section's own heading. */
  private static List<Value> levels(Hit hit) {
    List<Value> levels = new ArrayList<>();
    levels.add(new Value(hit.title(), List.of()));
    for (String above : hit.breadcrumb()) {
      if (!above.equals(hit.title()) && levels.size() < LEVELS - 1) {
        levels.add(new Value(above, List.of()));
      }
    }
    levels.add(
        hit.heading().isEmpty()
            ? levels.get(levels.size() - 1)
            : new Value(hit.heading(), all(hit.headingHighlights(), hit.headingRelated())));
    return levels;
  }

  /** Returns the matches of both kinds, which the format does not distinguish, in order. */
  private static List<Excerpt.Range> all(List<Excerpt.Range> typed, List<Excerpt.Range> related) {
    return Stream.concat(typed.stream(), related.stream())
        .sorted(Comparator.comparingInt(Excerpt.Range::start))
        .toList();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("objectID", hit.place());
    json.writeStringField("url", HtmlEscapes.isWebAddress(hit.url()) ? hit.url() : "");
    json.writeStringField("type", type);
    json.writeStringField("lang", hit.lang());
    json.writeObjectFieldStart("hierarchy");
    for (int i = 0; i < LEVELS; i++) {
      Value value = hierarchy.get("lvl" + i);
      if (value == null) {
        json.writeNullField("lvl" + i);
      } else {
        json.writeStringField("lvl" + i, HtmlEscapes.escaped(value.text()));
      }
    }
    json.writeEndObject();
    json.writeStringField("content", HtmlEscapes.escaped(content.text()));
    writeMarked(json, "_highlightResult", true);
    writeMarked(json, "_snippetResult", false);
    json.writeEndObject();
  }

  private void writeMarked(JsonGenerator json, String name, boolean words) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeObjectFieldStart("hierarchy");
    for (Map.Entry<String, Value> level : hierarchy.entrySet()) {
      write(json, level.getKey(), level.getValue(), words);
    }
    json.writeEndObject();
    write(json, "content", content, words);
    json.writeEndObject();
  }

  private void write(JsonGenerator json, String name, Value value, boolean words)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("value", marked(value));
    json.writeStringField("matchLevel", value.highlights().isEmpty() ? "none" : "full");
    if (words) {
      json.writeArrayFieldStart("matchedWords");
      for (Excerpt.Range range : value.highlights()) {
        String word = value.text().substring(range.start(), range.end());
        json.writeString(HtmlEscapes.escaped(word.toLowerCase(Locale.ROOT)));
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /**
   * Returns a text with the query's tags around the parts that matched, everything else escaped.
   */
  private String marked(Value value) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Excerpt.Range range : value.highlights()) {
      marked
          .append(HtmlEscapes.escaped(value.text().substring(at, range.start())))
          .append(query.preTag())
          .append(HtmlEscapes.escaped(value.text().substring(range.start(), range.end())))
          .append(query.postTag());
      at = range.end();
    }
    return marked.append(HtmlEscapes.escaped(value.text().substring(at))).toString();
  }
}
