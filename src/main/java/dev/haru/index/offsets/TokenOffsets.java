package dev.haru.index.offsets;

import dev.haru.analysis.AnalyzedText;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.Arrays;
import java.util.List;

/**
 * The offsets of the tokens of a text by their positions, which excerpts are cut by. Immutable.
 *
 * <p>An index stores them once for each text, encoded as deviations from {@link OffsetPredictor}:
 * Lucene's offsets, which are stored with every posting of a term, would take seven times as much.
 * A byte stands for one token or several:
 *
 * <ul>
 *   <li>{@code 1} to {@code 31}: the token starts as predicted and has this number of chars;
 *   <li>{@code 32} to {@code 159}: minus 32, the number of chars in the lower five bits and, above
 *       them, how many chars after the end of the previous token it starts; its position is the
 *       next one;
 *   <li>{@code 160}: no token; the next one belongs to another stretch;
 *   <li>{@code 161} to {@code 255}: minus 160, the number of tokens that are as predicted;
 *   <li>{@code 0}: followed by three variable-length numbers: how many chars after the end of the
 *       previous token it starts (possibly less than 0), how many chars it has, and how many
 *       positions it is after the previous token.
 * </ul>
 */
public final class TokenOffsets {

  private static final int OTHER = 0;
  private static final int AFTER_LAST = 32;
  private static final int STRETCH = 160;
  private static final int MOST_AS_GUESSED = 95;

  private static final int LENGTHS = 32;
  private static final int GAPS = 4;

  /** The offsets of a text without tokens. */
  public static final TokenOffsets NONE = new TokenOffsets(new int[0], new int[0], new int[0]);

  private final int[] positions;
  private final int[] starts;
  private final int[] ends;

  private TokenOffsets(int[] positions, int[] starts, int[] ends) {
    this.positions = positions;
    this.starts = starts;
    this.ends = ends;
  }

  /** Encodes the offsets of a text's tokens, which are in the order of their positions. */
  public static byte[] write(String text, List<AnalyzedText.Token> tokens) {
    return new Writer(text).write(tokens);
  }

  /**
   * Decodes the offsets that {@link #write} encoded for a text.
   *
   * @throws IndexOutOfBoundsException if the bytes are malformed
   */
  public static TokenOffsets read(String text, byte[] bytes) {
    return new Reader(text, bytes).read();
  }

  /**
   * Returns the token at a position that a term belongs to.
   *
   * <p>A technical word shares a position with its first part. Of these the shortest token that is
   * at least as long as the term is chosen, otherwise the longest: parts are stemmed, while whole
   * words are not, but may be joined.
   *
   * @param length the number of chars of the term
   * @return the token's number, or -1 if the text has no token at the position
   */
  public int at(int position, int length) {
    int at = Arrays.binarySearch(positions, position);
    if (at < 0) {
      return -1;
    }
    while (at > 0 && positions[at - 1] == position) {
      at--;
    }
    int best = at;
    for (int next = at + 1; next < positions.length && positions[next] == position; next++) {
      if (isNearer(length(next), length(best), length)) {
        best = next;
      }
    }
    return best;
  }

  private static boolean isNearer(int length, int other, int wanted) {
    if (length >= wanted != other >= wanted) {
      return length >= wanted;
    }
    return length >= wanted ? length < other : length > other;
  }

  private int length(int token) {
    return ends[token] - starts[token];
  }

  /** Returns the offset of a token's first char. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns the offset after a token's last char. */
  public int end(int token) {
    return ends[token];
  }

  private static final class Writer {
    private final ByteOutput out = new ByteOutput();
    private final OffsetPredictor guess;
    private int asGuessed;

    Writer(String text) {
      guess = new OffsetPredictor(text);
    }

    byte[] write(List<AnalyzedText.Token> tokens) {
      AnalyzedText.Token last = new AnalyzedText.Token("", -1, 0, 0);
      for (AnalyzedText.Token token : tokens) {
        int increment = token.position() - last.position();
        if (increment > 0 || token.start() != last.start() || token.end() != last.end()) {
          write(token, increment);
          last = token;
        }
      }
      writeAsGuessed();
      return out.toBytes();
    }

    private void write(AnalyzedText.Token token, int fromLast) {
      int increment = fromLast;
      for (; increment > AnalyzedText.GAP; increment -= AnalyzedText.GAP) {
        writeAsGuessed();
        out.writeByte(STRETCH);
        guess.beginStretch();
      }
      int length = token.end() - token.start();
      int gap = token.start() - guess.last();
      boolean startsAsGuessed = token.start() == guess.start() && increment == guess.increment();
      if (startsAsGuessed && token.end() == guess.end() && length > 0) {
        asGuessed++;
      } else {
        writeAsGuessed();
        if (startsAsGuessed && length > 0 && length < LENGTHS) {
          out.writeByte(length);
        } else if (gap >= 0 && gap < GAPS && length < LENGTHS && increment == 1) {
          out.writeByte((AFTER_LAST + gap * LENGTHS + length));
        } else {
          out.writeByte(OTHER);
          out.writeSigned(gap);
          out.writeInt(length);
          out.writeInt(increment);
        }
      }
      guess.after(token.start(), token.end());
    }

    private void writeAsGuessed() {
      for (; asGuessed > 0; asGuessed -= Math.min(asGuessed, MOST_AS_GUESSED)) {
        out.writeByte(STRETCH + Math.min(asGuessed, MOST_AS_GUESSED));
      }
    }
  }

  private static final class Reader {
    private final ByteInput in;
    private final OffsetPredictor guess;
    private int[] positions = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int position = -1;

    Reader(String text, byte[] bytes) {
      in = new ByteInput(bytes);
      guess = new OffsetPredictor(text);
    }

    TokenOffsets read() {
      while (!in.isAtEnd()) {
        int code = in.readByte();
        if (code == OTHER) {
          int start = guess.last() + in.readSigned();
          add(start, start + in.readInt(), in.readInt());
        } else if (code < AFTER_LAST) {
          add(guess.start(), guess.start() + code, guess.increment());
        } else if (code < STRETCH) {
          int start = guess.last() + (code - AFTER_LAST) / LENGTHS;
          add(start, start + code % LENGTHS, 1);
        } else if (code == STRETCH) {
          position += AnalyzedText.GAP;
          guess.beginStretch();
        } else {
          for (int left = code - STRETCH; left > 0; left--) {
            add(guess.start(), guess.end(), guess.increment());
          }
        }
      }
      return new TokenOffsets(
          Arrays.copyOf(positions, count),
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count));
    }

    private void add(int start, int end, int increment) {
      position += increment;
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      positions[count] = position;
      starts[count] = start;
      ends[count] = end;
      count++;
      guess.after(start, end);
    }
  }
}
