package dev.haru.search.packed;

import dev.haru.glossary.Equivalent;
import dev.haru.glossary.Equivalents;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.List;

/** The learned equivalents in a table. */
public final class PackedEquivalents implements Equivalents {

  /** Probabilities are kept in thousandths, as they are learned. */
  private static final double PRECISION = 1000;

  private final BlockTable table;

  PackedEquivalents(BlockTable table) {
    this.table = table;
  }

  /** Returns the key of terms. */
  public static String key(List<String> terms) {
    return String.join(" ", terms);
  }

  /** Writes the equivalents of terms. */
  public static byte[] toBytes(List<Equivalent> equivalents) {
    ByteOutput out = new ByteOutput();
    for (Equivalent each : equivalents) {
      out.writeText(each.from());
      out.writeText(each.language());
      out.writeTexts(each.terms());
      out.writeInt((int) Math.round(each.probability() * PRECISION));
    }
    return out.toBytes();
  }

  @Override
  public List<Equivalent> of(List<String> terms) {
    List<Equivalent> equivalents = new ArrayList<>();
    ByteInput row = table.get(key(terms));
    while (row != null && !row.isAtEnd()) {
      equivalents.add(
          new Equivalent(
              row.readText(), row.readText(), row.readTexts(), row.readInt() / PRECISION));
    }
    return equivalents;
  }
}
