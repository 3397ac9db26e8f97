package dev.haru.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A tokenizer for words of alphabetic scripts and technical words: {@code Docker}, {@code
 * kube-apiserver}, {@code --force}, {@code .gitignore}, {@code 10.0.0.0/16}, {@code C++}.
 *
 * <p>A technical word yields itself as a whole, as it would be typed, and its parts, so that both
 * {@code kube-apiserver} and {@code apiserver} find it; a short one also joined ({@code CI/CD}:
 * {@code cicd}). Hangul, Han and Kana are left to other tokenizers.
 */
public final class TechnicalTokenizer implements Iterator<TechnicalTokenizer.Term> {

  /**
   * The maximum length of a term. Longer words are data such as keys and hashes: nobody types them,
   * and their beginning identifies them.
   */
  static final int MAX_TERM = 64;

  /**
   * The maximum number of parts of a whole word. With more parts it is a path or an address, of
   * which only the parts are searched for.
   */
  private static final int MAX_PARTS_OF_WHOLE = 8;

  private static final int MAX_ABBREVIATION = 3;
  private static final int MAX_PARTS_OF_JOINED = 3;
  private static final String INCREMENT = "++";
  private static final String CONNECTORS = "._-/+#@:'&~";

  /** The prefixes, each before those with which it ends. */
  private static final List<String> SIGILS =
      List.of("~/.", "../.", "./.", "../", "./", "~/", "/.", "--", "-", ".", "/");

  /**
   * A term at a place in the text.
   *
   * @param term the term, in lower case, accented letters folded to ASCII
   * @param start the first char's offset
   * @param end the offset after the last char
   * @param increment its distance in positions from the term before it
   * @param length the number of positions that it spans: more than 1 for a whole or joined
   *     technical word
   * @param exact whether it must not be stemmed
   * @param type its token type
   */
  public record Term(
      String term, int start, int end, int increment, int length, boolean exact, String type) {

    Term(String term, int start, int end, int increment, int length, boolean exact) {
      this(term, start, end, increment, length, exact, TypeAttribute.DEFAULT_TYPE);
    }

    /** Returns a term within a word, which it shares place and position with. */
    static Term inner(String term, int start, int end, boolean exact, String type) {
      return new Term(term, start, end, 0, 1, exact, type);
    }

    /** Returns this term at another distance, spanning another number of positions. */
    Term at(int otherIncrement, int otherLength) {
      return new Term(term, start, end, otherIncrement, otherLength, exact, type);
    }

    /** Returns whether it is within the word before it. */
    public boolean isInner() {
      return Analyzers.isInner(type);
    }

    /** Returns whether it is an operator that prose uses for other things. */
    public boolean isMark() {
      return type.equals(Analyzers.MARK);
    }

    /** Returns a mark as an operator with a position of its own. */
    Term asOperator() {
      return new Term(term, start, end, 1, 1, true, Analyzers.OPERATOR);
    }
  }

  private final String text;
  private int at;

  /** The terms of the chunk before {@link #at} that have not been returned yet. */
  private final Deque<Term> terms = new ArrayDeque<>();

  private TechnicalTokenizer(String text) {
    this.text = text;
  }

  /** Returns the terms of a text in order. */
  public static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    in(text).forEachRemaining(terms::add);
    return terms;
  }

  /**
   * Returns the terms of a text in order, each found on demand: all terms of a large text together
   * would take many times its memory.
   */
  static Iterator<Term> in(String text) {
    return new TechnicalTokenizer(text);
  }

  @Override
  public boolean hasNext() {
    while (terms.isEmpty() && at < text.length()) {
      int operator = Operators.end(text, at);
      if (operator >= 0) {
        terms.add(operator(at, operator));
        at = operator;
        continue;
      }
      int end = endOfChunk(at);
      if (end > at) {
        addChunk(at, end);
      }
      at = Math.max(end, at + 1);
    }
    return !terms.isEmpty();
  }

  private Term operator(int start, int end) {
    String operator = text.substring(start, end);
    String type = Operators.isMark(operator) ? Analyzers.MARK : Analyzers.OPERATOR;
    return new Term(operator, start, end, 1, 1, true, type);
  }

  /** Returns the offset after the words and connectors from an offset on. */
  private int endOfChunk(int start) {
    int end = start;
    while (end < text.length()
        && isChunk(at(end))
        && (isWord(at(end)) || end == start || Operators.end(text, end) < 0)) {
      end++;
    }
    return end;
  }

  @Override
  public Term next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return terms.remove();
  }

  /** Returns whether a char belongs to an alphabetic word, not to Hangul, Han or Kana. */
  static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    boolean alphabetic =
        c < 0x1100 // alphabets, up to the jamo
            || c >= 0x1E00 && c < 0x2000
            || c >= 0xFB00 && c <= 0xFB06 // ligatures, as copied from a PDF
            || c >= 0xFF10 && c <= 0xFF5A; // full-width
    return alphabetic && (Character.isLetterOrDigit(c) || isMark(c));
  }

  /**
   * Returns whether a char is a vowel sign, accent or the like: part of a word, never its start.
   */
  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isChunk(char c) {
    return isWord(c) || CONNECTORS.indexOf(c) >= 0 || c == '’';
  }

  private char at(int index) {
    return text.charAt(index);
  }

  private boolean isWordAt(int index) {
    return index >= 0 && index < text.length() && isWord(at(index));
  }

  private void addChunk(int from, int to) {
    int first = from;
    while (first < to && (!isWordAt(first) || isMark(at(first)))) {
      first++;
    }
    int last = to;
    while (last > first && !isWordAt(last - 1)) {
      last--;
    }
    if (first == last) {
      return;
    }
    int start = startWithSigil(from, first);
    List<int[]> parts = parts(first, last, to);
    int end = Math.max(last, parts.getLast()[1]);
    String whole = term(start, end);
    if (parts.size() == 1 && start == first && end == parts.get(0)[1]) {
      terms.add(new Term(whole, start, end, 1, 1, isName(start, end)));
      addInner(start, end);
      return;
    }
    addTechnical(start, end, whole, parts);
  }

  /** Includes the prefix of an option, a path or a hidden file. */
  private int startWithSigil(int from, int first) {
    if (from == first) {
      return first;
    }
    for (String sigil : SIGILS) {
      int start = first - sigil.length();
      boolean letters =
          !sigil.endsWith("-") && !sigil.endsWith(".") || Character.isLetter(at(first));
      if (start >= from && letters && text.startsWith(sigil, start)) {
        return start;
      }
    }
    return first;
  }

  /** Includes the signs in names of programming languages: C++, C++17, C#, g++. */
  private int withSign(int start, int end, int to) {
    if (end - start <= 3 && Character.isLetter(at(start))) {
      for (String sign : end - start == 1 ? List.of("++", "#") : List.of("++")) {
        int after = end + sign.length();
        boolean version = sign.equals("++") && isWordAt(after) && Character.isDigit(at(after));
        if (after <= to && text.startsWith(sign, end) && (version || !isWordAt(after))) {
          return after;
        }
      }
    }
    return end;
  }

  /** Splits at connectors, but not between digits: 1.24 and 10.0.0.0 are not split. */
  private List<int[]> parts(int first, int last, int to) {
    List<int[]> parts = new ArrayList<>();
    int start = first;
    for (int i = first; i <= last; i++) {
      boolean inside = i < last && (isWordAt(i) || isNumberDot(i) || isContraction(i, last));
      if (!inside) {
        if (i > start) {
          parts.add(new int[] {start, withSign(start, withoutPossessive(start, i), to)});
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private boolean isNumberDot(int i) {
    return at(i) == '.'
        && isWordAt(i + 1)
        && Character.isDigit(at(i + 1))
        && isWordAt(i - 1)
        && Character.isDigit(at(i - 1));
  }

  /** Returns whether an apostrophe has one or two letters after it: don't, we're, Docker's. */
  private boolean isContraction(int i, int last) {
    if (at(i) != '\'' && at(i) != '’') {
      return false;
    }
    int end = i + 1;
    while (end < last && isWordAt(end)) {
      end++;
    }
    return end - i <= 3 && Character.isLetter(at(i + 1));
  }

  private int withoutPossessive(int start, int end) {
    boolean possessive =
        end - start > 2
            && (at(end - 1) == 's' || at(end - 1) == 'S')
            && (at(end - 2) == '\'' || at(end - 2) == '’');
    return possessive ? end - 2 : end;
  }

  private void addTechnical(int start, int end, String whole, List<int[]> parts) {
    boolean single = parts.size() == 1;
    boolean plain = single && whole.equals(term(parts.get(0)[0], parts.get(0)[1]));
    int increment = 1;
    boolean possessive = single && isPossessive(start, parts.get(0), end);
    if (!plain && !possessive && parts.size() <= MAX_PARTS_OF_WHOLE && end - start <= MAX_TERM) {
      terms.add(new Term(whole, start, end, 1, parts.size(), true));
      increment = 0;
    }
    String joined = joined(parts);
    if (!joined.isEmpty() && start == parts.get(0)[0]) {
      terms.add(new Term(joined, start, end, increment, parts.size(), isName(start, end)));
      increment = 0;
    }
    int before = start;
    for (int[] part : parts) {
      String term = term(part[0], part[1]);
      terms.add(new Term(term, part[0], part[1], increment, 1, isName(part[0], part[1])));
      addInner(part[0], part[1]);
      if (before > start && Operators.joins(text.substring(before, part[0]))) {
        String operator = text.substring(before, part[0]);
        terms.add(Term.inner(operator, before, part[0], true, Analyzers.PART));
      }
      before = part[1];
      increment = 1;
    }
  }

  /** Adds the words that a name in camel case is made of, and the operator after it. */
  private void addInner(int start, int end) {
    if (text.startsWith(INCREMENT, end)) {
      terms.add(Term.inner(INCREMENT, start, end, true, Analyzers.PART));
    }
    for (int[] word : CamelCase.words(text, start, end)) {
      String term = term(word[0], word[1]);
      terms.add(Term.inner(term, start, end, isName(word[0], word[1]), Analyzers.PART));
    }
  }

  /**
   * Returns whether a final s is part of a name, as in aws and k8s, and not a plural, as in VMs.
   */
  private boolean isName(int start, int end) {
    boolean plural = end - start > 1 && at(end - 1) == 's' && Character.isUpperCase(at(end - 2));
    return hasDigit(start, end) || end - start <= MAX_ABBREVIATION && !plural;
  }

  private boolean hasDigit(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Character.isDigit(at(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossessive(int start, int[] part, int end) {
    return start == part[0] && end - part[1] == 2 && (at(part[1]) == '\'' || at(part[1]) == '’');
  }

  private String joined(List<int[]> parts) {
    if (parts.size() < 2 || parts.size() > MAX_PARTS_OF_JOINED) {
      return "";
    }
    StringBuilder joined = new StringBuilder();
    for (int[] part : parts) {
      joined.append(term(part[0], part[1]));
    }
    boolean word =
        joined.chars().noneMatch(c -> ".'+#".indexOf(c) >= 0)
            && Character.isLetter(joined.charAt(0));
    return word && joined.length() <= MAX_TERM ? joined.toString() : "";
  }

  private String term(int start, int end) {
    int cut = Math.min(end, start + MAX_TERM);
    char[] in = new char[cut - start];
    boolean ascii = true;
    for (int i = start; i < cut; i++) {
      char c = at(i);
      c = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c == '’' ? '\'' : c;
      in[i - start] = Character.toLowerCase(c);
      ascii &= in[i - start] < 0x80;
    }
    if (ascii) {
      return Contractions.joined(new String(in));
    }
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return new String(out, 0, Math.min(length, MAX_TERM)); // a ligature folds to several letters
  }
}
