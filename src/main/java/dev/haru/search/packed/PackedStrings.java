package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.StringTable;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A table of texts in files. */
final class PackedStrings implements StringTable {

  private final BlockTable table;

  PackedStrings(BlockTable table) {
    this.table = table;
  }

  @Override
  public @Nullable List<String> get(String key) {
    ByteInput row = table.get(key);
    return row == null ? null : row.readTexts();
  }

  @Override
  public void beginningWith(String prefix, BiConsumer<String, List<String>> taker) {
    table.beginningWith(prefix, (key, row) -> taker.accept(key, row.readTexts()));
  }
}
