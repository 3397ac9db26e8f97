package dev.haru.analysis;

import dev.haru.text.SortedStringTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The Korean words of a text, read by nori or, where the text is no more than a name of the
 * dictionary, known from the build: waking nori costs more than a whole search.
 *
 * <p>Not safe for use by several threads.
 */
public final class PrecomputedNoriTokens {

  /** What nori makes of the dictionary's words and names; made in the build. */
  public static final String RESOURCE = "nori-tokens.tsv";

  /** Longer texts are nobody's names. */
  public static final int MAX_KNOWN = 40;

  /** Read when the first Korean text comes. */
  private static final class Known {
    static final SortedStringTable READINGS =
        SortedStringTable.ofResource(PrecomputedNoriTokens.class, RESOURCE);
  }

  private final Supplier<UserDictionary> dictionary;
  private @Nullable NoriTokens nori;

  public PrecomputedNoriTokens(Supplier<UserDictionary> dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns what {@link NoriTokens#of} does. */
  public List<TechnicalTokenizer.Term> of(String text) {
    List<String> known = known(text);
    if (known != null) {
      return known.stream().map(PrecomputedNoriTokens::parse).toList();
    }
    if (nori == null) {
      nori = new NoriTokens(dictionary.get());
    }
    return nori.of(text);
  }

  /** Returns whether a text can be read without nori. */
  static boolean isKnown(String text) {
    return known(text) != null;
  }

  private static @Nullable List<String> known(String text) {
    return text.length() <= MAX_KNOWN ? Known.READINGS.get(text) : null;
  }

  /** Returns terms as the table has them. */
  public static List<String> toText(List<TechnicalTokenizer.Term> terms) {
    List<String> texts = new ArrayList<>();
    for (TechnicalTokenizer.Term term : terms) {
      boolean unknown = term.type().equals(Analyzers.UNKNOWN);
      texts.add(term.start() + " " + term.end() + (unknown ? " ? " : " ") + term.term());
    }
    return texts;
  }

  private static TechnicalTokenizer.Term parse(String text) {
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    boolean unknown = text.startsWith("? ", second + 1);
    return NoriTokens.term(
        text.substring(second + (unknown ? 3 : 1)),
        Integer.parseInt(text.substring(0, first)),
        Integer.parseInt(text.substring(first + 1, second)),
        unknown ? Analyzers.UNKNOWN : TypeAttribute.DEFAULT_TYPE);
  }
}
