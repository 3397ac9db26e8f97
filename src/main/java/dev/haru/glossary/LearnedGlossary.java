package dev.haru.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The glossary learned from a course's translations, for looking up terms. Immutable.
 *
 * <p>It is kept as the text that a commit stores, with an index of the lines that each term is in:
 * a search needs a few of thousands of lines and has no time to parse the others.
 */
public final class LearnedGlossary implements Equivalents {

  /** Begins a line that names the two languages of the lines below; no term contains it. */
  private static final char LANGUAGES = '\t';

  /** The usual length of a term with its separator, in chars. */
  private static final int USUAL_TERM = 10;

  /** Probabilities are stored in thousandths. */
  private static final double PRECISION = 1000;

  private final String text;

  /** The offsets of the lines of each term, on either side. */
  private final LineIndex places;

  /** The languages of all lines from an offset on. */
  private final TreeMap<Integer, LanguagePair> languages = new TreeMap<>();

  private LearnedGlossary(String text) {
    this.text = text;
    this.places = new LineIndex(text, text.length() / USUAL_TERM);
    for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
      if (text.charAt(at) == LANGUAGES) {
        String[] columns = line(at);
        languages.put(at, new LanguagePair(columns[1], columns[2]));
      } else {
        int right = addTerm(at, at);
        addTerm(right, at);
      }
    }
  }

  /** Adds the term at an offset, and returns the offset after the tab that follows it. */
  private int addTerm(int start, int line) {
    int hash = 0;
    int at = start;
    for (char c = text.charAt(at); c != '\t'; c = text.charAt(++at)) {
      hash = 31 * hash + c; // the same as String.hashCode, without creating the string
    }
    places.add(hash, start, line);
    return at + 1;
  }

  private String[] line(int at) {
    return text.substring(at, text.indexOf('\n', at)).split("\t", -1);
  }

  private static Translation translation(String[] columns) {
    double probability = Integer.parseInt(columns[2]) / PRECISION;
    return new Translation(
        LearnedPhrases.terms(columns[0]), LearnedPhrases.terms(columns[1]), probability);
  }

  private static String key(List<String> terms) {
    return String.join(LearnedPhrases.SEPARATOR, terms);
  }

  /**
   * Returns a glossary of translations by language pair; probabilities are rounded to thousandths.
   */
  public static LearnedGlossary of(Map<LanguagePair, List<Translation>> translations) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(translations)
        .forEach((languages, all) -> {
          text.append(LANGUAGES).append(languages.left()).append('\t').append(languages.right());
          text.append('\n');
          for (Translation each : all) {
            text.append(key(each.left())).append('\t').append(key(each.right())).append('\t');
            text.append(Math.round(each.probability() * PRECISION)).append('\n');
          }
        });
    return parse(text.toString());
  }

  @Override
  public List<Equivalent> of(List<String> terms) {
    List<Equivalent> found = new ArrayList<>();
    for (int at : places.linesOf(key(terms))) {
      LanguagePair pair = languages.floorEntry(at).getValue();
      Translation each = translation(line(at));
      found.add(
          each.left().equals(terms)
              ? new Equivalent(pair.left(), pair.right(), each.right(), each.probability())
              : new Equivalent(pair.right(), pair.left(), each.left(), each.probability()));
    }
    found.sort(LearnedGlossary::bestFirst);
    return found;
  }

  /** Written out, because for composed comparators the JDK makes classes at every start. */
  private static int bestFirst(Equivalent left, Equivalent right) {
    int order = Double.compare(right.probability(), left.probability());
    if (order == 0) {
      order = left.language().compareTo(right.language());
    }
    return order == 0 ? key(left.terms()).compareTo(key(right.terms())) : order;
  }

  /** Returns the translations by language pair, the most probable first. */
  public SortedMap<LanguagePair, List<Translation>> translations() {
    SortedMap<LanguagePair, List<Translation>> translations = new TreeMap<>();
    List<Translation> current = new ArrayList<>();
    for (int at = 0; at < text.length(); at = text.indexOf('\n', at) + 1) {
      LanguagePair begun = languages.get(at);
      if (begun != null) {
        current = new ArrayList<>();
        translations.put(begun, current);
      } else {
        current.add(translation(line(at)));
      }
    }
    return translations;
  }

  /** Returns the glossary as lines that {@link #parse} reads. */
  public String toText() {
    return text;
  }

  /** Parses the text that {@link #toText} returns. */
  public static LearnedGlossary parse(String text) {
    return new LearnedGlossary(text);
  }
}
