package dev.haru.analysis;

import dev.haru.text.SortedStringTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The Korean words of a text, found by nori or, if the whole text is a name in the dictionary,
 * precomputed in the build, because loading nori costs more than a whole search.
 *
 * <p>Not safe for use by several threads.
 */
public final class PrecomputedNoriTokens implements KoreanTerms {

  /** Nori's terms for the dictionary's words and names, computed in the build. */
  public static final String RESOURCE = "nori-tokens.tsv";

  /** The maximum length of a name. */
  public static final int MAX_KNOWN = 40;

  /** Loaded when the first Korean text comes. */
  private static final class Known {
    static final SortedStringTable READINGS =
        SortedStringTable.ofResource(PrecomputedNoriTokens.class, RESOURCE);
  }

  private final Supplier<UserDictionary> dictionary;
  private @Nullable NoriTokens nori;

  public PrecomputedNoriTokens(Supplier<UserDictionary> dictionary) {
    this.dictionary = dictionary;
  }

  /** Returns the same terms as {@link NoriTokens#of}. */
  @Override
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

  /** Returns terms in the table's format. */
  public static List<String> toText(List<TechnicalTokenizer.Term> terms) {
    List<String> texts = new ArrayList<>();
    for (TechnicalTokenizer.Term term : terms) {
      String type = term.type().equals(TypeAttribute.DEFAULT_TYPE) ? "" : " " + term.type();
      texts.add(term.start() + " " + term.end() + " " + term.term() + type);
    }
    return texts;
  }

  private static TechnicalTokenizer.Term parse(String text) {
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    int third = text.indexOf(' ', second + 1);
    int start = Integer.parseInt(text.substring(0, first));
    int end = Integer.parseInt(text.substring(first + 1, second));
    if (third < 0) {
      return NoriTokens.term(text.substring(second + 1), start, end, TypeAttribute.DEFAULT_TYPE);
    }
    String term = text.substring(second + 1, third);
    String type = text.substring(third + 1);
    return Analyzers.isInner(type)
        ? TechnicalTokenizer.Term.inner(term, start, end, true, type)
        : NoriTokens.term(term, start, end, type);
  }
}
