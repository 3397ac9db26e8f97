package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read. */
class BytesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "127, 1",
    "128, 2",
    "16383, 2",
    "16384, 3",
    "2147483647, 5",
    "-1, 5",
    "-2147483648, 5"
  })
  void numbersTakeAsFewBytesAsTheyNeed(int number, int bytes) {
    ByteOutput out = new ByteOutput();
    out.writeInt(number);
    assertThat(out.length()).isEqualTo(bytes);
    assertThat(new ByteInput(out.toBytes()).readInt()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 63, -64, 64, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void numbersMayBeNegative(int number) {
    ByteOutput out = new ByteOutput();
    out.writeSigned(number);
    assertThat(new ByteInput(out.toBytes()).readSigned()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "한국어", "𠮷", "a\u0000b"})
  void textsAreRead(String text) {
    ByteOutput out = new ByteOutput();
    out.writeText(text);
    out.writeTexts(List.of(text, "x", text));
    ByteInput in = new ByteInput(out.toBytes());
    assertThat(in.readText()).isEqualTo(text);
    assertThat(in.readTexts()).containsExactly(text, "x", text);
    assertThat(in.isAtEnd()).isTrue();
    assertThatThrownBy(in::readByte).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0", "999|999", "1000|1,000", "1234567|1,234,567", "-1000|-1,000", "-999|-999"})
  void digitsAreGrouped(long number, String text) {
    assertThat(Grouped.of(number)).isEqualTo(text);
  }
}
