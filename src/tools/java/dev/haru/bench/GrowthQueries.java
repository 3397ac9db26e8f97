package dev.haru.bench;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.InitialConsonants;
import dev.haru.index.Fields;
import dev.haru.synthetic.MadeUpWords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Queries for a synthetic course: one to three of its words, frequent, less frequent and rare ones
 * in equal shares.
 */
final class GrowthQueries {

  /** The number of queries of each kind. */
  private static final int COUNT = 120;

  /** The last ranks of the bands of frequency. */
  private static final List<Integer> BANDS = List.of(100, 1000, 10_000);

  private final MadeUpWords words;
  private final IndexReader reader;
  private final Random random;

  private GrowthQueries(MadeUpWords words, IndexReader reader, long seed) {
    this.words = words;
    this.reader = reader;
    this.random = new Random(seed);
  }

  /** Returns distinct queries by kind; those of "suggest" are beginnings. */
  static Map<String, List<String>> of(long seed, IndexReader reader) throws IOException {
    GrowthQueries queries = new GrowthQueries(new MadeUpWords(seed), reader, seed);
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("English", queries.fill(() -> queries.clean(true)));
    kinds.put("Korean", queries.fill(() -> queries.clean(false)));
    kinds.put("slip, English", queries.fill(() -> queries.slip(true)));
    kinds.put("slip, Korean", queries.fill(() -> queries.slip(false)));
    kinds.put("consonants", queries.fill(queries::consonants));
    kinds.put("suggest", queries.fill(queries::beginning));
    return kinds;
  }

  /** Makes a query. */
  private interface Maker {
    String make() throws IOException;
  }

  private List<String> fill(Maker maker) throws IOException {
    TreeSet<String> different = new TreeSet<>();
    while (different.size() < COUNT) {
      different.add(maker.make());
    }
    return List.copyOf(different);
  }

  private String clean(boolean english) throws IOException {
    StringBuilder query = new StringBuilder(word(english, any -> true));
    for (int more = random.nextInt(3); more > 0; more--) {
      query.append(' ').append(word(english, any -> true));
    }
    return query.toString();
  }

  /** Returns a word with two neighbouring letters swapped. */
  private String slip(boolean english) throws IOException {
    while (true) {
      String word = word(english, each -> each.length() > (english ? 5 : 2));
      String keys = english ? word : DubeolsikKeyboard.toLatin(word);
      int at = 1 + random.nextInt(keys.length() - 2);
      String slipped =
          keys.substring(0, at) + keys.charAt(at + 1) + keys.charAt(at) + keys.substring(at + 2);
      String typed = english ? slipped : DubeolsikKeyboard.toHangul(slipped);
      if (!has(typed) && !typed.equals(word)) {
        return typed;
      }
    }
  }

  private String consonants() throws IOException {
    return InitialConsonants.of(word(false, each -> each.length() > 2));
  }

  private String beginning() throws IOException {
    boolean english = random.nextBoolean();
    String word = word(english, each -> each.length() > (english ? 4 : 2));
    return word.substring(0, english ? 2 + random.nextInt(3) : 1 + random.nextInt(2));
  }

  private String word(boolean english, Predicate<String> fits) throws IOException {
    int band = random.nextInt(BANDS.size());
    int from = band == 0 ? 0 : BANDS.get(band - 1);
    while (true) {
      MadeUpWords.Pair pair = words.of(from + random.nextInt(BANDS.get(band) - from));
      String word = english ? pair.english() : pair.korean();
      if (isWhole(word, english) && fits.test(word) && has(word)) {
        return word;
      }
    }
  }

  private static boolean isWhole(String word, boolean english) {
    return word.chars().allMatch(c -> english ? c >= 'a' && c <= 'z' : Hangul.isSyllable((char) c));
  }

  private boolean has(String word) throws IOException {
    return reader.docFreq(new Term(Fields.WORD, word)) > 0;
  }
}
