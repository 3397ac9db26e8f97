package dev.haru.index;

import org.jspecify.annotations.Nullable;

/**
 * Encodes a text as the difference from its key, which is the end of the text in lower case and
 * without spaces.
 *
 * <p>Edits come first, in the order of the key. Each is one char: it encodes what is done to a char
 * of the key, and the number of unchanged chars, 0 to {@value #MAX_GAP}, since the last edited one.
 * {@value #SPACE} plus their number puts a space before it, {@value #CAPITAL} minus their number
 * makes it a capital letter, {@value #BOTH} plus their number does both: {@code loadbalancing} with
 * {@code d} is {@code load balancing}, with {@code _$} it is {@code Load Balancing}. The part of
 * the text before the key, if any, comes last, after a space; in it U+001F and a lower-case letter
 * stand for a space and a capital letter.
 *
 * <p>If edits cannot restore the text, because it has accents, consecutive spaces or very long
 * words, the code is {@value #WHOLE} followed by the text. It is at most one char longer than the
 * text.
 *
 * <p>Lucene packs four chars into three bytes if nearly all are from U+001F to {@code >} or from
 * {@code _} to {@code ~}, as is the case for most of these.
 */
final class SurfaceFormCodec {

  private static final char SPACE = '`';
  private static final char CAPITAL = '_';
  private static final char BOTH = '!';
  private static final int MAX_GAP = 29;

  private static final char WHOLE = '?';

  /** Starts the part before the key; sorts below all edits. */
  private static final char HEAD = ' ';

  private static final char SPACE_AND_CAPITAL = '\u001F';

  private SurfaceFormCodec() {}

  /**
   * Encodes a text.
   *
   * @param key the folded text, or the end of it
   */
  static String of(String key, String text) {
    int start = text.length();
    for (int left = key.length(); left > 0 && start > 0; ) {
      if (text.charAt(--start) != ' ') {
        left--;
      }
    }
    String edits = edits(key, text, start);
    if (edits == null || text.indexOf(SPACE_AND_CAPITAL) >= 0) {
      return WHOLE + text;
    }
    return start == 0 ? edits : edits + packed(HEAD + text.substring(0, start));
  }

  /** Returns the edits that turn a key into the text from an offset on; null if edits cannot. */
  private static @Nullable String edits(String key, String text, int start) {
    StringBuilder edits = new StringBuilder();
    int at = start;
    int gap = 0;
    for (int place = 0; place < key.length(); place++) {
      boolean hasSpace = at < text.length() && text.charAt(at) == ' ';
      at += hasSpace ? 1 : 0;
      char folded = key.charAt(place);
      boolean isCapital = at < text.length() && text.charAt(at) != folded;
      boolean isEdited = hasSpace || isCapital;
      if (at == text.length()
          || isCapital && text.charAt(at) != Character.toUpperCase(folded)
          || isEdited && gap > MAX_GAP) {
        return null;
      }
      if (isEdited) {
        edits.append((char) (!hasSpace ? CAPITAL - gap : (isCapital ? BOTH : SPACE) + gap));
      }
      gap = isEdited ? 0 : gap + 1;
      at++;
    }
    return at == text.length() ? edits.toString() : null;
  }

  private static String packed(String head) {
    StringBuilder packed = new StringBuilder(head);
    for (int at = 1; at < head.length(); at++) {
      char c = head.charAt(at);
      if (head.charAt(at - 1) == ' ' && c >= 'A' && c <= 'Z') {
        packed.setCharAt(at - 1, SPACE_AND_CAPITAL);
        packed.setCharAt(at, Character.toLowerCase(c));
      }
    }
    return packed.toString();
  }

  /** Decodes a text; returns null if the code is malformed. */
  static @Nullable String text(String key, String unfolding) {
    if (unfolding.indexOf(WHOLE) == 0) {
      return unfolding.substring(1);
    }
    StringBuilder text = new StringBuilder(key.length() + unfolding.length());
    int place = 0;
    int at = 0;
    for (; at < unfolding.length() && unfolding.charAt(at) > HEAD; at++) {
      char edit = unfolding.charAt(at);
      boolean isCapital = edit < SPACE;
      boolean hasSpace = !isCapital || edit < WHOLE;
      int edited = place + (!hasSpace ? CAPITAL - edit : edit - (isCapital ? BOTH : SPACE));
      if (edited >= key.length()) {
        return null;
      }
      char folded = key.charAt(edited);
      text.append(key, place, edited).append(hasSpace ? " " : "");
      text.append(isCapital ? Character.toUpperCase(folded) : folded);
      place = edited + 1;
    }
    String tail = text.append(key, place, key.length()).toString();
    return at == unfolding.length() ? tail : unpacked(unfolding.substring(at)).substring(1) + tail;
  }

  private static String unpacked(String packed) {
    StringBuilder head = new StringBuilder(packed);
    for (int at = 1; at < packed.length(); at++) {
      if (packed.charAt(at - 1) == SPACE_AND_CAPITAL) {
        head.setCharAt(at - 1, ' ');
        head.setCharAt(at, Character.toUpperCase(packed.charAt(at)));
      }
    }
    return head.toString();
  }
}
