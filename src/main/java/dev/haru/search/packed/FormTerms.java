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

  private FormTerms() {}

  /** The row of a word that everybody uses. */
  private static final int COMMON = 1;

  /** The row of a word that is its own only term. */
  private static final int ITSELF = 2;

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
    int before = 0;
    for (Term each : terms) {
      out.writeSigned(each.start() - before);
      out.writeInt(each.end() - each.start());
      out.writeInt(each.increment());
      out.writeInt(each.length());
      out.writeInt(Math.max(0, TYPES.indexOf(each.type())));
      out.writeText(each.term());
      before = each.start();
    }
    return out.toBytes();
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
    int start = 0;
    while (!in.isAtEnd()) {
      start += in.readSigned();
      int end = start + in.readInt();
      int increment = in.readInt();
      int length = in.readInt();
      String type = TYPES.get(in.readInt());
      terms.add(new Term(in.readText(), start, end, increment, length, true, type));
    }
    return terms;
  }
}
