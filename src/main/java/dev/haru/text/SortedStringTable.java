package dev.haru.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table made during the build, with a line for each key: the key and its values, separated by
 * tabs. Keys are looked up directly in the bytes, because a search needs a few of thousands of
 * lines and has no time to read the others. Immutable.
 */
public final class SortedStringTable extends AbstractMap<String, List<String>>
    implements StringTable {

  private final byte[] lines;

  private SortedStringTable(byte[] lines) {
    this.lines = lines;
  }

  /**
   * Reads a table from haru's own resources.
   *
   * @param owner the class next to which the build has put it
   */
  public static SortedStringTable ofResource(Class<?> owner, String name) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
      return new SortedStringTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("haru's own table " + name + " cannot be read", e);
    }
  }

  /** Returns the table of these values; keys and values contain neither tabs nor line ends. */
  public static SortedStringTable of(Map<String, List<String>> values) {
    TreeMap<byte[], List<String>> sorted = new TreeMap<>(Arrays::compareUnsigned);
    values.forEach((key, all) -> sorted.put(key.getBytes(StandardCharsets.UTF_8), all));
    StringBuilder text = new StringBuilder();
    sorted.forEach((key, all) -> {
      text.append(new String(key, StandardCharsets.UTF_8));
      all.forEach(value -> text.append('\t').append(value));
      text.append('\n');
    });
    return new SortedStringTable(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the table's bytes, as {@link #ofResource} reads them. */
  public byte[] toBytes() {
    return lines.clone();
  }

  @Override
  public @Nullable List<String> get(@Nullable Object key) {
    return key instanceof String text ? get(text) : null;
  }

  @Override
  public @Nullable List<String> get(String key) {
    return find(key.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  private @Nullable List<String> find(byte[] key) {
    int low = 0;
    int high = lines.length; // both are starts of lines
    while (low < high) {
      int start = lineStart(low + high >>> 1);
      int order = compare(key, start);
      if (order == 0) {
        return values(start + key.length, lineEnd(start));
      } else if (order < 0) {
        high = start;
      } else {
        low = lineEnd(start) + 1;
      }
    }
    return null;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (lines[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares a key with that of the line at {@code start}, by their unsigned bytes. */
  private int compare(byte[] key, int start) {
    for (int i = 0; i < key.length; i++) {
      int other = lines[start + i];
      if (other == '\t' || other == '\n') {
        return 1;
      }
      if (key[i] != other) {
        return Byte.compareUnsigned(key[i], (byte) other);
      }
    }
    int next = lines[start + key.length];
    return next == '\t' || next == '\n' ? 0 : -1;
  }

  private List<String> values(int tab, int end) {
    if (tab >= end) {
      return List.of();
    }
    String values = new String(lines, tab + 1, end - tab - 1, StandardCharsets.UTF_8);
    return Arrays.asList(values.split("\t", -1));
  }

  @Override
  public void beginningWith(String prefix, BiConsumer<String, List<String>> taker) {
    byte[] first = prefix.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length; // both are starts of lines
    while (low < high) {
      int start = lineStart(low + high >>> 1);
      if (compare(first, start) > 0) {
        low = lineEnd(start) + 1;
      } else {
        high = start;
      }
    }
    while (low < lines.length && begins(first, low)) {
      int end = lineEnd(low);
      int tab = low;
      while (tab < end && lines[tab] != '\t') {
        tab++;
      }
      taker.accept(new String(lines, low, tab - low, StandardCharsets.UTF_8), values(tab, end));
      low = end + 1;
    }
  }

  private boolean begins(byte[] first, int start) {
    int end = start + first.length;
    return end <= lines.length && Arrays.equals(first, 0, first.length, lines, start, end);
  }

  /** Reads the whole table, which takes a few milliseconds. */
  @Override
  public Set<Entry<String, List<String>>> entrySet() {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    beginningWith("", entries::put);
    return entries.entrySet();
  }
}
