package dev.haru.course.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A lesson's bytes as text: UTF-8 without its byte order mark, with lines ended by {@code \n}, in
 * NFC.
 */
public final class LessonText {

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  /** Invisible characters that Unicode does not count as white space. */
  private static final String INVISIBLE = "\u200B\u2060\uFEFF";

  /** A text of smaller characters only is always in composed form. */
  private static final char FIRST_MARK = '\u0300';

  /**
   * More marks on one character than any script needs. The time to sort a run of marks grows with
   * the square of its length.
   */
  private static final Pattern THIRTY_MARKS = Pattern.compile("\\p{M}{30}+(?=\\p{M})");

  /** The maximum length of a title or heading, which is repeated with every section below it. */
  private static final int MAX_HEADING = 1_000;

  private LessonText() {}

  /** Thrown for bytes that are not UTF-8; the message is a problem's reason. */
  public static final class NotUtf8 extends Exception {
    private static final long serialVersionUID = 1L;

    /** The 1-based line of the first wrong byte. */
    public final int line;

    NotUtf8(int line, String reason) {
      super(reason);
      this.line = line;
    }
  }

  /** Returns a lesson's bytes as text; throws if they are not UTF-8. */
  public static String decode(byte[] bytes) throws NotUtf8 {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw notUtf8(bytes, in.position());
    }
    String text = out.flip().toString();
    return nfc(lines(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  private static String lines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static NotUtf8 notUtf8(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
        line++;
      }
    }
    String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[position]);
    return new NotUtf8(
        line, String.format(Locale.ROOT, "%s is not valid UTF-8; save the file as UTF-8", found));
  }

  /**
   * Returns a parser's text made fit for storage: in NFC (a character reference may stand for
   * separate jamo), without unpaired surrogates, and without white space, control or invisible
   * characters at its ends.
   */
  public static String tidy(String text) {
    String whole = hasSurrogate(text) ? HALF_PAIR.matcher(text).replaceAll("\uFFFD") : text;
    int end = whole.length();
    while (end > 0 && isEmpty(whole.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && isEmpty(whole.charAt(start))) {
      start++;
    }
    return nfc(whole.substring(start, end));
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(char c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c) || INVISIBLE.indexOf(c) >= 0;
  }

  /**
   * Returns the text in NFC, in which Hangul consists of syllables, not of separate jamo.
   *
   * <p>After every thirty combining marks in a row, a grapheme joiner ends the run, as in the
   * Stream-Safe Text Format of Unicode's annex 15.
   */
  public static String nfc(String text) {
    if (text.chars().allMatch(c -> c < FIRST_MARK)) {
      return text;
    }
    String safe = THIRTY_MARKS.matcher(text).replaceAll("$0\u034F");
    return Normalizer.normalize(safe, Normalizer.Form.NFC);
  }

  /** Returns a heading or title short enough to be repeated with each section. */
  public static String shortened(String heading) {
    if (heading.length() <= MAX_HEADING) {
      return heading;
    }
    boolean splits = Character.isHighSurrogate(heading.charAt(MAX_HEADING - 2));
    return tidy(heading.substring(0, splits ? MAX_HEADING - 2 : MAX_HEADING - 1) + "…");
  }
}
