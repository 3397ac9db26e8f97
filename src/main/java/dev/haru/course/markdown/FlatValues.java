package dev.haru.course.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The values of nested mappings with one key each, its parts joined by dots.
 *
 * <p>Aliases may make a small text large: what exceeds the length that front matter may have, or a
 * reasonable depth, is left out.
 */
final class FlatValues {

  private static final int MAX_DEPTH = 10;

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> lists = new HashSet<>();
  private int length;

  Map<String, String> values() {
    return values;
  }

  /** Returns the keys of lists. */
  Set<String> lists() {
    return lists;
  }

  void add(MappingNode mapping) {
    add("", mapping, 1);
  }

  private void add(String prefix, MappingNode mapping, int depth) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name && length < FrontMatter.MAX_CHARS) {
        String key = prefix + name.getValue();
        length += key.length();
        if (tuple.getValueNode() instanceof MappingNode inner && depth < MAX_DEPTH) {
          add(key + ".", inner, depth + 1);
        } else if (tuple.getValueNode() instanceof SequenceNode list) {
          put(key, list);
        } else if (isValue(tuple.getValueNode())) {
          put(key, ((ScalarNode) tuple.getValueNode()).getValue());
        }
      }
    }
  }

  private void put(String key, SequenceNode list) {
    List<String> items = new ArrayList<>();
    int itemsLength = 0;
    for (Node item : list.getValue()) {
      if (isValue(item) && length + itemsLength < FrontMatter.MAX_CHARS) {
        String value = ((ScalarNode) item).getValue();
        itemsLength += value.length();
        items.add(value);
      }
    }
    putList(key, items);
  }

  /** Adds the values of a table in TOML. */
  void add(Map<String, Object> table) {
    add("", table, 1);
  }

  private void add(String prefix, Map<?, ?> table, int depth) {
    table.forEach((name, value) -> {
      String key = prefix + name;
      length += key.length();
      switch (value) {
        case Map<?, ?> inner when depth < MAX_DEPTH -> add(key + ".", inner, depth + 1);
        case List<?> list ->
            putList(
                key,
                list.stream().filter(String.class::isInstance).map(String.class::cast).toList());
        case String string -> put(key, string);
        default -> {}
      }
    });
  }

  /** Adds a value; of two equal keys, the last counts. */
  private void put(String key, String value) {
    length += value.length();
    lists.remove(key);
    values.put(key, value);
  }

  private void putList(String key, List<String> items) {
    put(key, String.join("\n", items.stream().map(item -> item.replace('\n', ' ')).toList()));
    lists.add(key);
  }

  private static boolean isValue(Node node) {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
  }
}
