package dev.haru.search.packed;

import dev.haru.analysis.TermAnalyzer;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.SuggestTerm;
import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import dev.haru.search.suggest.NameSuggestions;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The suggested names in a table, by the keys of their {@link SuggestTerm}s. */
public final class PackedNames implements NameSuggestions {

  /** Separates a key from the name, because several names can have the same key. */
  private static final char SEPARATOR = '\u0000';

  private final BlockTable table;

  PackedNames(BlockTable table) {
    this.table = table;
  }

  /** Returns the key of a name's row. */
  public static String key(SuggestTerm name) {
    return name.key() + SEPARATOR + name.text();
  }

  /**
   * Writes a name's use in the course.
   *
   * @param analyzer the analyzer of Korean and English
   */
  public static byte[] toBytes(Used used, TermAnalyzer analyzer) {
    ByteOutput out = new ByteOutput();
    out.writeText(used.most());
    out.writeInt(2 * used.frequency() + (used.isItself() ? 1 : 0));
    if (used.most().indexOf(' ') >= 0) {
      for (Clause.Placed each : NameSuggestions.terms(analyzer, used.most())) {
        out.writeText(each.term());
        out.writeInt(each.position());
      }
    }
    return out.toBytes();
  }

  @Override
  public void beginningWith(
      PrefixAutomaton beginning, Deadline deadline, BiConsumer<SuggestTerm, Used> found) {
    Ranges.of(beginning, "")
        .forEach((first, last) ->
            table.between(
                first,
                last,
                (key, row) -> {
                  deadline.check();
                  int end = key.indexOf(SEPARATOR);
                  SuggestTerm name =
                      new SuggestTerm(key.substring(0, end), false, key.substring(end + 1));
                  if (beginning.lengthIn(name.key(), 0) >= 0) {
                    found.accept(name, used(row));
                  }
                }));
  }

  private static Used used(ByteInput row) {
    String most = row.readText();
    int code = row.readInt();
    List<Clause.Placed> terms = new ArrayList<>();
    while (!row.isAtEnd()) {
      terms.add(new Clause.Placed(row.readText(), row.readInt()));
    }
    return new Used(most, NameSuggestions.place(most, terms), code / 2, code % 2 == 1);
  }
}
