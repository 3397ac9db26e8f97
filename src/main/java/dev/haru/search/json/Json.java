package dev.haru.search.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/** A factory of JSON writers whose output is safe to print on a terminal. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** Returns a writer of single-line JSON; closing it leaves the stream open. */
  public static JsonGenerator compact(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setCharacterEscapes(new JsonEscapes());
    return json;
  }

  /** Returns a writer of indented JSON; closing it leaves the stream open. */
  public static JsonGenerator pretty(OutputStream out) throws IOException {
    return compact(out).useDefaultPrettyPrinter();
  }
}
