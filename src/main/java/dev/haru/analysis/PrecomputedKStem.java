package dev.haru.analysis;

import dev.haru.text.CommonPrefix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.BytesRefFSTEnum;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * KStem's results for the words of its dictionary and their common forms, computed in the build,
 * because loading that dictionary takes longer than running a query. Safe for use by several
 * threads.
 */
public final class PrecomputedKStem {

  /** The finite state transducer from words to {@linkplain #output outputs}. */
  public static final String RESOURCE = "kstem.fst";

  /** The longest word that KStem looks at, in letters. */
  public static final int LONGEST = 49;

  private static final int SHORTEST = 3;

  /** The strings that KStem substitutes for an ending. */
  private static final List<String> ENDINGS = List.of("", "e", "y", "ie");

  /** Loaded when the first English word comes. */
  private static final class Known {
    static final FST<Long> STEMS = read();
  }

  private PrecomputedKStem() {}

  private static FST<Long> read() {
    try (InputStream in =
        Objects.requireNonNull(PrecomputedKStem.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      DataInput bytes = new InputStreamDataInput(in);
      return new FST<>(FST.readMetadata(bytes, PositiveIntOutputs.getSingleton()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("haru's own stems cannot be read", e);
    }
  }

  /** Stems a term as KStem would, or returns false if its stem is not known. */
  public static boolean stem(CharTermAttribute term) {
    BytesRef word = forKStem(term);
    if (word == null) {
      return true; // KStem does not change it
    }
    Long output = find(word);
    if (output == null) {
      return false;
    }
    int cut = (int) (output / ENDINGS.size());
    term.setLength(term.length() - cut).append(ENDINGS.get((int) (output % ENDINGS.size())));
    return true;
  }

  /**
   * Returns whether a word is in KStem's dictionary or haru's, or is a plural or a verb form of a
   * word that is.
   *
   * @param word a word in lower case
   */
  static boolean isWord(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && find(new BytesRef(word)) != null;
  }

  /** Passes on all words that {@link #isWord} accepts, in order. */
  public static void forEach(Consumer<String> words) {
    BytesRefFSTEnum<Long> all = new BytesRefFSTEnum<>(Known.STEMS);
    try {
      for (var next = all.next(); next != null; next = all.next()) {
        words.accept(next.input.utf8ToString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what is in memory can be read", e);
    }
  }

  private static @Nullable Long find(BytesRef word) {
    try {
      return Util.get(Known.STEMS, word);
    } catch (IOException e) {
      throw new UncheckedIOException("what is in memory can be read", e);
    }
  }

  /** Returns a term that KStem would stem, otherwise null. */
  private static @Nullable BytesRef forKStem(CharTermAttribute term) {
    if (term.length() < SHORTEST || term.length() > LONGEST) {
      return null;
    }
    byte[] letters = new byte[term.length()];
    for (int i = 0; i < letters.length; i++) {
      char c = term.charAt(i);
      if (c < 'a' || c > 'z') {
        return null;
      }
      letters[i] = (byte) c;
    }
    return new BytesRef(letters);
  }

  /**
   * Returns the transducer's output for a word with this stem, or null if it cannot represent it.
   */
  public static @Nullable Long output(String word, String stem) {
    int same = CommonPrefix.length(word, stem);
    int ending = ENDINGS.indexOf(stem.substring(same));
    return ending < 0 ? null : (long) (word.length() - same) * ENDINGS.size() + ending;
  }
}
