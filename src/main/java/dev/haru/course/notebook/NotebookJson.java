package dev.haru.course.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The cells and the language in a notebook's JSON. A reader reads one file only. */
final class NotebookJson {

  private static final JsonFactory JSON = new JsonFactory();

  private static final String NO_NOTEBOOK =
      "it is not a Jupyter notebook of format 3 or 4, which has a list of cells; save it again"
          + " with Jupyter or exclude it";

  private final JsonParser parser;
  private final List<Cell> cells = new ArrayList<>();
  private String kernel = "";
  private String language = "";
  private boolean hasCells;

  private NotebookJson(JsonParser parser) {
    this.parser = parser;
  }

  static NotebookJson read(byte[] bytes) throws InvalidNotebook {
    try (JsonParser parser = JSON.createParser(bytes)) {
      NotebookJson json = new NotebookJson(parser);
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        json.readNotebook();
      }
      if (!json.hasCells) {
        throw new InvalidNotebook(0, NO_NOTEBOOK);
      }
      return json;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new InvalidNotebook(
          line, "the notebook's JSON is malformed here; save it again with Jupyter or exclude it");
    } catch (IOException e) { // bytes that are not UTF-8
      throw new InvalidNotebook(0, "the notebook is not valid UTF-8; save it again with Jupyter");
    }
  }

  List<Cell> cells() {
    return cells;
  }

  /** Returns the language of the code, Python unless the notebook names another. */
  String language() {
    return !language.isEmpty() ? language : kernel.isEmpty() ? "python" : kernel;
  }

  private void readNotebook() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("cells") && value == JsonToken.START_ARRAY) {
        readCells();
      } else if (name.equals("worksheets") && value == JsonToken.START_ARRAY) {
        readWorksheets();
      } else if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
        readMetadata();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readWorksheets() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        readNotebook(); // a worksheet holds cells as a notebook does
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readCells() throws IOException {
    hasCells = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        readCell();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readCell() throws IOException {
    Cell cell = new Cell();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (name) {
        case "source", "input" -> readSource(cell);
        case "cell_type" -> cell.type = parser.getValueAsString("");
        case "language" -> cell.language = parser.getValueAsString("");
        case "level" -> cell.level = Math.clamp(parser.getValueAsInt(1), 1, 6);
        default -> {}
      }
      if (value.isStructStart() && parser.currentToken() == value) {
        parser.skipChildren();
      }
    }
    cells.add(cell);
  }

  private void readSource(Cell cell) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      addSource(cell);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          addSource(cell);
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private void addSource(Cell cell) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    cell.add(parser.getText().replace("\r\n", "\n").replace('\r', '\n'), line);
  }

  private void readMetadata() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("kernelspec")) {
        kernel = string("language", kernel);
      } else if (value == JsonToken.START_OBJECT && name.equals("language_info")) {
        language = string("name", language);
      } else {
        parser.skipChildren();
      }
    }
  }

  /**
   * Reads an object to its end; returns one of its strings, or {@code otherwise} if it lacks that.
   */
  private String string(String field, String otherwise) throws IOException {
    String found = otherwise;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isIt = parser.currentName().equals(field);
      found = parser.nextToken() == JsonToken.VALUE_STRING && isIt ? parser.getText() : found;
      parser.skipChildren();
    }
    return found;
  }
}
