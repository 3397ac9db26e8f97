package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The row of a term in the table of frequencies: where its postings are, and in how many sections
 * of each field it is.
 */
public final class TermRow {

  private TermRow() {}

  /** The number of sections that have a term in a field. */
  public record FieldCount(PackedField field, int sections) {}

  /**
   * Writes a term's row.
   *
   * @param file the file that begins with its postings, or null if they follow those of the term
   *     before
   */
  public static byte[] toBytes(@Nullable String file, Iterable<FieldCount> counts) {
    ByteOutput out = new ByteOutput();
    out.writeInt(file == null ? 0 : 1);
    if (file != null) {
      out.writeBytes(FileNames.toBytes(file));
    }
    for (FieldCount each : counts) {
      out.writeInt(each.field().number());
      out.writeInt(each.sections());
    }
    return out.toBytes();
  }

  /** Reads the name of the file that begins with the term's postings; null if none does. */
  static @Nullable String readFile(ByteInput row) {
    return row.readInt() == 0 ? null : FileNames.read(row);
  }

  /** Returns the number of sections that have the term in a field. */
  static int frequency(ByteInput row, int field) {
    row.skip(row.readInt() * FileNames.BYTES); // 1 if a file begins with the term's postings
    while (!row.isAtEnd()) {
      boolean isIt = row.readInt() == field;
      int sections = row.readInt();
      if (isIt) {
        return sections;
      }
    }
    return 0;
  }

  /** Reads the next count, after the file. */
  static FieldCount readCount(ByteInput row, IntFunction<PackedField> fields) {
    return new FieldCount(fields.apply(row.readInt()), row.readInt());
  }
}
