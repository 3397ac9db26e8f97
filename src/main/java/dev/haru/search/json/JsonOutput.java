package dev.haru.search.json;

import java.io.IOException;

/**
 * Where JSON is written; its methods are named as those of Jackson, which does not run in a
 * browser.
 */
public interface JsonOutput {

  /** Begins an object. */
  void writeStartObject() throws IOException;

  /** Begins an object that is a member. */
  void writeObjectFieldStart(String name) throws IOException;

  /** Ends an object. */
  void writeEndObject() throws IOException;

  /** Begins an array that is a member. */
  void writeArrayFieldStart(String name) throws IOException;

  /** Ends an array. */
  void writeEndArray() throws IOException;

  /** Writes a text that is a member. */
  void writeStringField(String name, String value) throws IOException;

  /** Writes a number that is a member. */
  void writeNumberField(String name, long value) throws IOException;

  /** Writes a number that is a member. */
  void writeNumberField(String name, float value) throws IOException;

  /** Writes a truth value that is a member. */
  void writeBooleanField(String name, boolean value) throws IOException;

  /** Writes a member without a value. */
  void writeNullField(String name) throws IOException;

  /** Writes a text in an array. */
  void writeString(String value) throws IOException;

  /** Writes an array of two numbers in an array. */
  void writeRange(int start, int end) throws IOException;
}
