package dev.haru.browser;

import dev.haru.search.json.JsonOutput;
import org.teavm.jso.JSBody;

/** JSON as a text. */
final class TextJson implements JsonOutput {

  private final StringBuilder text = new StringBuilder();
  private boolean isFirst = true;

  @JSBody(params = "value", script = "return JSON.stringify(value);")
  private static native String quoted(String value);

  private TextJson next() {
    text.append(isFirst ? "" : ",");
    isFirst = false;
    return this;
  }

  private StringBuilder member(String name) {
    next();
    return text.append(quoted(name)).append(':');
  }

  private void begin(char bracket) {
    text.append(bracket);
    isFirst = true;
  }

  private void end(char bracket) {
    text.append(bracket);
    isFirst = false;
  }

  @Override
  public void writeStartObject() {
    next().begin('{');
  }

  @Override
  public void writeObjectFieldStart(String name) {
    member(name);
    begin('{');
  }

  @Override
  public void writeEndObject() {
    end('}');
  }

  @Override
  public void writeArrayFieldStart(String name) {
    member(name);
    begin('[');
  }

  @Override
  public void writeEndArray() {
    end(']');
  }

  @Override
  public void writeStringField(String name, String value) {
    member(name).append(quoted(value));
  }

  @Override
  public void writeNumberField(String name, long value) {
    member(name).append(value);
  }

  @Override
  public void writeNumberField(String name, float value) {
    member(name).append(value);
  }

  @Override
  public void writeBooleanField(String name, boolean value) {
    member(name).append(value);
  }

  @Override
  public void writeNullField(String name) {
    member(name).append("null");
  }

  @Override
  public void writeString(String value) {
    next();
    text.append(quoted(value));
  }

  @Override
  public void writeRange(int start, int end) {
    next();
    text.append('[').append(start).append(',').append(end).append(']');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
