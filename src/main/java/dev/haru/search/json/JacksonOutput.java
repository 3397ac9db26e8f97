package dev.haru.search.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** JSON that Jackson writes. */
record JacksonOutput(JsonGenerator json) implements JsonOutput {

  @Override
  public void writeStartObject() throws IOException {
    json.writeStartObject();
  }

  @Override
  public void writeObjectFieldStart(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  @Override
  public void writeEndObject() throws IOException {
    json.writeEndObject();
  }

  @Override
  public void writeArrayFieldStart(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  @Override
  public void writeEndArray() throws IOException {
    json.writeEndArray();
  }

  @Override
  public void writeStringField(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  @Override
  public void writeNumberField(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  @Override
  public void writeNumberField(String name, float value) throws IOException {
    json.writeNumberField(name, value);
  }

  @Override
  public void writeBooleanField(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  @Override
  public void writeNullField(String name) throws IOException {
    json.writeNullField(name);
  }

  @Override
  public void writeString(String value) throws IOException {
    json.writeString(value);
  }

  @Override
  public void writeRange(int start, int end) throws IOException {
    json.writeArray(new int[] {start, end}, 0, 2);
  }
}
