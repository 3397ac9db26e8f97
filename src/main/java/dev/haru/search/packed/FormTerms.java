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

  /** Writes terms whose offsets are in the form. */
  public static byte[] toBytes(List<Term> terms) {
    ByteOutput out = new ByteOutput();
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

  /** Reads terms. */
  static List<Term> read(ByteInput in) {
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
