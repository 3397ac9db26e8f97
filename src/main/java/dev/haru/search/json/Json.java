package dev.haru.search.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;

/** Makes writers of JSON whose output no terminal obeys. */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  /** Returns a writer of JSON on one line; closing it leaves the stream open. */
  public static JsonGenerator compact(OutputStream out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setCharacterEscapes(new JsonEscapes());
    return json;
  }

  /** Returns a writer of JSON for people; closing it leaves the stream open. */
  public static JsonGenerator pretty(OutputStream out) throws IOException {
    return compact(out).useDefaultPrettyPrinter();
  }
}
