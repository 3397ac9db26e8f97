package dev.haru.search.packed;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.List;

/** The terms of a form of a word, as the table of forms has them. */
public final class FormTerms {

  /** The types of terms by their numbers; any other is that of a plain word. */
  private static final List<String> TYPES =
      List.of("word", Analyzers.UNKNOWN, Analyzers.VERB, Analyzers.PART, Analyzers.STEM);

  /** The row of a word that everybody uses. */
  private static final int COMMON = 1;

  /** The row of a word that is its own only term. */
  private static final int ITSELF = 2;

  /** A term that does not begin where the one before ends. */
  private static final int ELSEWHERE = 1;

  /** A term that is not what the form has in its place. */
  private static final int CHANGED = 2;

  /** A term whose increment or length is not 1. */
  private static final int PLACED = 4;

  /** What the number of a term's type is multiplied by. */
  private static final int TYPE = 8;

  private FormTerms() {}

  /**
   * Writes the terms of a form, whose offsets are in the form.
   *
   * @param isCommon whether it is a word of everyday language
   */
  public static byte[] toBytes(String form, List<Term> terms, boolean isCommon) {
    ByteOutput out = new ByteOutput();
    int common = isCommon ? COMMON : 0;
    if (isItself(form, terms)) {
      out.writeInt(common | ITSELF);
      return out.toBytes();
    }
    out.writeInt(common);
    int at = 0;
    for (Term each : terms) {
      write(out, form, each, at);
      at = each.end();
    }
    return out.toBytes();
  }

  /** Writes a term, of which most things are as one expects: they are only written if not. */
  private static void write(ByteOutput out, String form, Term term, int at) {
    boolean isElsewhere = term.start() != at;
    boolean isChanged = !term.term().equals(form.substring(term.start(), term.end()));
    boolean isPlaced = term.increment() != 1 || term.length() != 1;
    int type = Math.max(0, TYPES.indexOf(term.type()));
    out.writeInt(
        (isElsewhere ? ELSEWHERE : 0)
            | (isChanged ? CHANGED : 0)
            | (isPlaced ? PLACED : 0)
            | type * TYPE);
    out.writeInt(term.end() - term.start());
    if (isElsewhere) {
      out.writeSigned(term.start() - at);
    }
    if (isChanged) {
      out.writeText(term.term());
    }
    if (isPlaced) {
      out.writeInt(term.increment());
      out.writeInt(term.length());
    }
  }

  private static boolean isItself(String form, List<Term> terms) {
    return terms.size() == 1
        && terms.getFirst().term().equals(form)
        && terms.getFirst().increment() == 1
        && terms.getFirst().end() == form.length()
        && TYPES.indexOf(terms.getFirst().type()) <= 0;
  }

  /** Returns whether a row is that of a word of everyday language. */
  static boolean isCommon(ByteInput row) {
    return (row.readInt() & COMMON) != 0;
  }

  /** Reads the terms of a form. */
  static List<Term> read(String form, ByteInput in) {
    if ((in.readInt() & ITSELF) != 0) {
      return List.of(new Term(form, 0, form.length(), 1, 1, true, TYPES.getFirst()));
    }
    List<Term> terms = new ArrayList<>();
    int at = 0;
    while (!in.isAtEnd()) {
      terms.add(readTerm(form, in, at));
      at = terms.getLast().end();
    }
    return terms;
  }

  private static Term readTerm(String form, ByteInput in, int at) {
    int code = in.readInt();
    int width = in.readInt();
    int start = (code & ELSEWHERE) == 0 ? at : at + in.readSigned();
    int end = start + width;
    String term = (code & CHANGED) == 0 ? form.substring(start, end) : in.readText();
    boolean isPlaced = (code & PLACED) != 0;
    int increment = isPlaced ? in.readInt() : 1;
    int length = isPlaced ? in.readInt() : 1;
    return new Term(term, start, end, increment, length, true, TYPES.get(code / TYPE));
  }
}
