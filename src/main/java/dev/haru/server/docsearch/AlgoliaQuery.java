package dev.haru.server.docsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemException;
import dev.haru.server.http.ProblemType;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the searches in a request of an Algolia client. Unknown parameters are ignored, because
 * these clients ask for much that a course does not have.
 *
 * @param index the name of the index, which the response repeats
 * @param text the query, which may be empty
 * @param page the page, from 0
 * @param hitsPerPage the number of hits per page
 * @param preTag the text before a match
 * @param postTag the text after a match
 * @param filters the filters
 */
public record AlgoliaQuery(
    String index,
    String text,
    int page,
    int hitsPerPage,
    String preTag,
    String postTag,
    Filters filters) {

  /** The maximum number of searches in a request: the indexes that a site combines in its box. */
  static final int MOST = 5;

  private static final int LONGEST_NAME = 200;

  private static final JsonFactory JSON = new JsonFactory();

  /** Reads a request's body: {@code {"requests": [...]}}. */
  public static List<AlgoliaQuery> read(byte[] body) throws IOException {
    List<AlgoliaQuery> queries = new ArrayList<>();
    try (JsonParser json = JSON.createParser(body)) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean requests = json.currentName().equals("requests");
        JsonToken value = json.nextToken();
        if (!requests) {
          json.skipChildren();
          continue;
        }
        require(value == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
          require(queries.size() < MOST);
          Map<String, String> parameters = new HashMap<>();
          readObject(json, parameters);
          queries.add(of(parameters));
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
      }
      require(json.currentToken() == JsonToken.END_OBJECT && !queries.isEmpty());
      return queries;
    } catch (JsonProcessingException | CharConversionException e) {
      throw malformed();
    }
  }

  private static void require(boolean met) {
    if (!met) {
      throw malformed();
    }
  }

  private static ProblemException malformed() {
    return new Problem(
            ProblemType.MALFORMED_REQUEST,
            "the body must be a JSON object with 1 to " + MOST + " requests")
        .exception();
  }

  private static void readObject(JsonParser json, Map<String, String> parameters)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("params") && value == JsonToken.START_OBJECT) {
        readObject(json, parameters);
      } else if (name.equals("params") && value == JsonToken.VALUE_STRING) {
        readEncoded(json.getText(), parameters);
      } else if (name.equals("facetFilters")) {
        readFilters(json, parameters);
      } else if (value.isScalarValue()) {
        parameters.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    require(json.currentToken() == JsonToken.END_OBJECT);
  }

  /** Reads parameters that are encoded as in a URL, by older clients. */
  private static void readEncoded(String encoded, Map<String, String> parameters)
      throws IOException {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = Parameters.decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : Parameters.decode(pair.substring(equals + 1));
      if (name.equals("facetFilters")) {
        try (JsonParser json = JSON.createParser(value)) {
          json.nextToken();
          readFilters(json, parameters);
        }
      } else {
        parameters.put(name, value);
      }
    }
  }

  /** Reads {@code "language:ko"}, by itself or in lists. */
  private static void readFilters(JsonParser json, Map<String, String> parameters)
      throws IOException {
    int depth = 0;
    for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
      if (token == JsonToken.VALUE_STRING && json.getText().startsWith("language:")) {
        parameters.put("language", json.getText().substring("language:".length()));
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
  }

  private static AlgoliaQuery of(Map<String, String> parameters) {
    return new AlgoliaQuery(
        cut(parameters.getOrDefault("indexName", ""), LONGEST_NAME),
        cut(parameters.getOrDefault("query", "").strip(), SearchRequest.MAX_QUERY),
        number(parameters, "page", 0),
        number(parameters, "hitsPerPage", 20),
        cut(parameters.getOrDefault("highlightPreTag", "<em>"), LONGEST_NAME),
        cut(parameters.getOrDefault("highlightPostTag", "</em>"), LONGEST_NAME),
        Filters.ofLanguage(parameters.get("language")));
  }

  /** Cuts a text, because DocSearch's field accepts longer queries. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static int number(Map<String, String> parameters, String name, int otherwise) {
    String value = parameters.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,4}")) {
      throw new Problem(
              ProblemType.INVALID_PARAMETER,
              name + " must be a whole number but was '" + value + "'")
          .of(name)
          .exception();
    }
    return Integer.parseInt(value);
  }

  /** Returns whether the query is empty. */
  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Returns the search.
   *
   * @param reader the languages that the reader prefers, the best first
   */
  public SearchRequest request(List<String> reader) {
    return new SearchRequest(text, filters, null, reader, hitsPerPage, page * hitsPerPage, false);
  }
}
