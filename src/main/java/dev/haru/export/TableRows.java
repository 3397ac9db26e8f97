package dev.haru.export;

import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PackedTable;
import dev.haru.search.packed.TableGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows of tables that share files, put in order. */
final class TableRows {

  private final Map<TableGroup, TreeMap<String, byte[]>> rows = new EnumMap<>(TableGroup.class);

  /** Adds a row, or replaces the one with its key. */
  void add(PackedTable table, String key, byte[] value) {
    rows.computeIfAbsent(table.group(), group -> new TreeMap<>()).put(table.inGroup(key), value);
  }

  /** Returns the rows of a group by their keys in it. */
  NavigableMap<String, byte[]> of(TableGroup group) {
    return rows.getOrDefault(group, new TreeMap<>());
  }

  /** Writes the rows of a group, and returns their directory. */
  PackedDirectory write(TableGroup group, BlockWriter writer) {
    of(group).forEach(writer::add);
    return writer.finish();
  }
}
