package dev.haru.course;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A lesson's bytes as text: UTF-8 without its byte order mark, lines ended by {@code \n}, in NFC.
 */
final class LessonText {

  private LessonText() {}

  /** Thrown for bytes that are not UTF-8; the message is a problem's reason. */
  static final class NotUtf8 extends Exception {
    private static final long serialVersionUID = 1L;

    /** The 1-based line of the first wrong byte. */
    final int line;

    NotUtf8(int line, String reason) {
      super(reason);
      this.line = line;
    }
  }

  static String decode(byte[] bytes) throws NotUtf8 {
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
      if (bytes[i] == '\n') {
        line++;
      }
    }
    String found = String.format(Locale.ROOT, "byte 0x%02X", bytes[position]);
    return new NotUtf8(
        line,
        String.format(
            Locale.ROOT,
            "%s is not valid UTF-8, which lessons must be; save the file as UTF-8",
            found));
  }

  /** Returns the text in NFC, in which Hangul is syllables and not loose jamo. */
  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
