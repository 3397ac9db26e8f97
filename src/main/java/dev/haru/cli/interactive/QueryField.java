package dev.haru.cli.interactive;

import dev.haru.search.SearchRequest;
import java.text.BreakIterator;
import java.util.Locale;

/** The text of a query and the place of the cursor in it. */
final class QueryField {

  private final StringBuilder text = new StringBuilder();
  private int cursor;

  String text() {
    return text.toString();
  }

  /** Returns the text before the cursor. */
  String beforeCursor() {
    return text.substring(0, cursor);
  }

  void insert(String more) {
    int room = SearchRequest.MAX_QUERY - text.codePointCount(0, text.length());
    int points = Math.min(Math.max(0, room), more.codePointCount(0, more.length()));
    String taken = more.substring(0, more.offsetByCodePoints(0, points));
    text.insert(cursor, taken);
    cursor += taken.length();
  }

  void deleteBefore() {
    int start = characterBefore();
    text.delete(start, cursor);
    cursor = start;
  }

  void deleteAfter() {
    text.delete(cursor, characterAfter());
  }

  void deleteWord() {
    int start = cursor;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    text.delete(start, cursor);
    cursor = start;
  }

  void clear() {
    text.setLength(0);
    cursor = 0;
  }

  void left() {
    cursor = characterBefore();
  }

  void right() {
    cursor = characterAfter();
  }

  void home() {
    cursor = 0;
  }

  void end() {
    cursor = text.length();
  }

  private int characterBefore() {
    int before = characters().preceding(cursor);
    return before == BreakIterator.DONE ? 0 : before;
  }

  private int characterAfter() {
    int after = characters().following(cursor);
    return after == BreakIterator.DONE ? text.length() : after;
  }

  private BreakIterator characters() {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.toString());
    return characters;
  }
}
