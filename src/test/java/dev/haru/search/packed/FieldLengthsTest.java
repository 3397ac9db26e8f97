package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class FieldLengthsTest {

  @Test
  void everyLengthOfLuceneIsReadAsItWasWritten() {
    for (int code = 0; code < 256; code++) {
      int length = SmallFloat.byte4ToInt((byte) code);
      for (int ofText : new int[] {0, 1, 23, 24, 40, 1_000, 123_456, length, Integer.MAX_VALUE}) {
        int plain = FieldLengths.PLAIN.written(length, ofText);
        assertThat(plain).isEqualTo(code);
        assertThat(FieldLengths.PLAIN.read(plain, ofText)).isEqualTo(length);
        int toText = FieldLengths.OF_TEXT.written(length, ofText);
        assertThat(FieldLengths.OF_TEXT.read(toText, ofText)).isEqualTo(length);
      }
    }
  }

  @Test
  void nothingIsWrittenForProseThatIsAllOfTheText() {
    for (int length = 0; length < 3_000; length++) {
      int asLuceneKeepsIt = SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
      assertThat(FieldLengths.OF_TEXT.written(asLuceneKeepsIt, length)).isZero();
    }
  }
}
