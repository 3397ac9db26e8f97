package dev.haru.course.config;

import dev.haru.course.yaml.InvalidYaml;
import dev.haru.course.yaml.YamlComposer;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The values of a configuration in YAML, or in JSON, which is YAML too.
 *
 * <p>Tags such as {@code !!python/name:a.b} are read and never acted upon: the value at their path
 * is {@code !python/name:a.b}, and what is tagged is below it.
 */
final class YamlValues {

  private static final String PYTHON = Tag.PREFIX + "python/";

  private YamlValues() {}

  /**
   * Reads a configuration.
   *
   * @throws InvalidYaml if it is not YAML
   */
  static Values read(String text) throws InvalidYaml {
    Values values = new Values();
    YamlComposer.compose("configuration", text).ifPresent(root -> add(values, "", root));
    return values;
  }

  /** Adds a node; the composer bounds the depth. */
  private static void add(Values values, String path, Node node) {
    String start = path.isEmpty() ? "" : path + ".";
    String tag = node.getTag().getValue();
    if (tag.startsWith(PYTHON)) {
      values.put(path, "!" + tag.substring(Tag.PREFIX.length()));
    }
    switch (node) {
      case ScalarNode scalar when isOfEnvironment(scalar) -> {} // a variable without a default
      case SequenceNode sequence when isOfEnvironment(sequence) -> {
        List<Node> items = sequence.getValue();
        if (items.size() > 1) {
          add(values, path, items.getLast());
        }
      }
      case ScalarNode scalar ->
          values.put(path, scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue());
      case SequenceNode sequence -> {
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
          add(values, start + i, items.get(i));
        }
      }
      case MappingNode mapping -> {
        if (mapping.getValue().isEmpty()) {
          values.put(path, ""); // known, though it is empty
        }
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            add(values, start + key.getValue(), tuple.getValueNode());
          }
        }
      }
      default -> {}
    }
  }

  /**
   * Returns whether MkDocs takes a node from the environment: a variable, or several and a default.
   */
  private static boolean isOfEnvironment(Node node) {
    return node.getTag().getValue().equals("!ENV");
  }
}
