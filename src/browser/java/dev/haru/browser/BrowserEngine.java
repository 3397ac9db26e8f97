package dev.haru.browser;

import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.InvalidQuery;
import dev.haru.search.SearchRequest;
import dev.haru.search.SuggestRequest;
import dev.haru.search.json.ResponseJson;
import dev.haru.search.json.SuggestJson;
import dev.haru.search.packed.MissingFiles;
import dev.haru.search.packed.PackedEngine;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * The engine as a module for an export's worker. A call that needs further files returns their
 * names; the worker gives the files and repeats the call.
 */
public final class BrowserEngine {

  private static FetchedFiles files = new FetchedFiles();
  private static String course = "";
  private static @Nullable PackedEngine engine;

  private BrowserEngine() {}

  private interface Answer {
    void write(PackedEngine engine, TextJson json) throws IOException;
  }

  /** Opens the export that a manifest describes, and drops everything that earlier calls gave. */
  @JSExport
  public static void open(String manifest) {
    files = new FetchedFiles();
    course = String.valueOf(member(manifest, "data"));
    engine = null;
  }

  /** Takes a file's content. The first one that the engine needs starts it. */
  @JSExport
  public static void give(String name, @JSByRef byte[] content) {
    files.put(name, content);
    if (name.equals(course)) {
      engine = new PackedEngine(files, course);
    }
  }

  /** Answers a search, whose parameters are an object in JSON. */
  @JSExport
  public static String search(String parameters) {
    return answer((engine, json) -> {
      Filters filters =
          Filters.of(
              member(parameters, "lang"), number(parameters, "year"), member(parameters, "day"));
      String query = member(parameters, "q");
      SearchRequest request =
          new SearchRequest(
              query == null ? "" : query,
              filters,
              member(parameters, "prefer"),
              languages(parameters),
              number(parameters, "limit", SearchRequest.USUAL_LIMIT),
              number(parameters, "offset", 0),
              false);
      ResponseJson.write(engine.ask(each -> each.search(request, Deadline.NEVER)), json);
    });
  }

  /** Answers with suggestions, as {@link #search} does with hits. */
  @JSExport
  public static String suggest(String parameters) {
    return answer((engine, json) -> {
      String query = member(parameters, "q");
      SuggestRequest request =
          new SuggestRequest(
              query == null ? "" : query,
              member(parameters, "lang"),
              number(parameters, "limit", SuggestRequest.USUAL_LIMIT));
      SuggestJson.write(engine.ask(each -> each.suggest(request, Deadline.NEVER)), json);
    });
  }

  private static String answer(Answer answer) {
    TextJson json = new TextJson();
    try {
      PackedEngine opened = engine;
      if (opened == null) {
        return list("missing", List.of(course));
      }
      answer.write(opened, json);
      return json.toString();
    } catch (MissingFiles e) {
      return list("missing", e.names());
    } catch (InvalidQuery e) {
      return text("invalid", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String list(String name, List<String> values) {
    TextJson json = new TextJson();
    json.writeStartObject();
    json.writeArrayFieldStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    return json.toString();
  }

  private static String text(String name, String value) {
    TextJson json = new TextJson();
    json.writeStartObject();
    json.writeStringField(name, value);
    json.writeEndObject();
    return json.toString();
  }

  private static List<String> languages(String parameters) {
    String all = member(parameters, "languages");
    return all == null || all.isEmpty() ? List.of() : Arrays.asList(all.split(",", -1));
  }

  private static @Nullable Integer number(String parameters, String name) {
    String value = member(parameters, name);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new InvalidQuery(name, name + " must be a number but was '" + value + "'");
    }
  }

  private static int number(String parameters, String name, int usual) {
    Integer value = number(parameters, name);
    return value == null ? usual : value;
  }

  @JSBody(
      params = {"json", "name"},
      script = "var value = JSON.parse(json)[name]; return value == null ? null : String(value);")
  private static native @Nullable String member(String json, String name);
}
