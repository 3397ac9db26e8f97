package dev.haru.course.settings;

import dev.haru.course.files.LessonText;
import dev.haru.course.files.ReadErrors;
import dev.haru.course.files.RegularFiles;
import dev.haru.course.yaml.InvalidYaml;
import dev.haru.course.yaml.YamlComposer;
import dev.haru.course.yaml.YamlFault;
import dev.haru.text.ClosestMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML file of settings, whose error messages name the line. */
final class YamlFile {

  private static final int MAX_BYTES = 1024 * 1024;

  private final Path file;
  private final byte[] bytes;

  private YamlFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** Reads a file; throws if it cannot be read or is not YAML. */
  static YamlFile read(Path file) throws SettingsException {
    if (!RegularFiles.mayBeOpened(file)) {
      throw new SettingsException(file + ": " + RegularFiles.REFUSED);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new SettingsException(file + ": larger than 1 MiB, the limit for settings");
      }
      return new YamlFile(file, bytes);
    } catch (IOException e) {
      throw new SettingsException(file + ": " + ReadErrors.reason(e));
    }
  }

  /** Returns the top-level mapping, empty for an empty file. */
  Map<ScalarNode, Node> entries() throws SettingsException {
    String text = text();
    try {
      Optional<Node> root = YamlComposer.compose(file.toString(), text);
      boolean empty = root.isEmpty() || root.get().getTag().equals(Tag.NULL);
      return empty ? Map.of() : mapping(root.get());
    } catch (InvalidYaml e) {
      throw notYaml(e.fault());
    }
  }

  /** Returns the whole file. */
  String text() throws SettingsException {
    try {
      return LessonText.decode(bytes);
    } catch (LessonText.NotUtf8 e) {
      throw new SettingsException(file + ":" + e.line + ": " + e.getMessage());
    }
  }

  private SettingsException notYaml(YamlFault fault) {
    return new SettingsException(
        String.format(Locale.ROOT, "%s:%d: not valid YAML: %s", file, fault.line(), fault.what()));
  }

  /** Returns a mapping's entries in the order of the file. */
  Map<ScalarNode, Node> mapping(Node node) throws SettingsException {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "must be keys with values, such as 'name: My course'");
    }
    Map<ScalarNode, Node> entries = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw wrong(tuple.getKeyNode(), "a key must be a plain word");
      }
      if (!keys.add(LessonText.tidy(key.getValue()))) {
        throw wrong(
            key, String.format(Locale.ROOT, "'%s' appears twice; remove one", key.getValue()));
      }
      entries.put(key, tuple.getValueNode());
    }
    return entries;
  }

  /** Returns a value as text. */
  String text(ScalarNode key, Node value) throws SettingsException {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return LessonText.nfc(scalar.getValue()).strip();
    }
    throw wrong(
        value, String.format(Locale.ROOT, "'%s' must have one value on one line", key.getValue()));
  }

  /** Returns a value that is a list of scalars, or a single one. */
  List<ScalarNode> list(ScalarNode key, Node value) throws SettingsException {
    if (value instanceof ScalarNode scalar) {
      return List.of(scalar);
    }
    if (value instanceof SequenceNode sequence
        && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
      return sequence.getValue().stream().map(ScalarNode.class::cast).toList();
    }
    throw wrong(
        value, String.format(Locale.ROOT, "'%s' must be a list of plain values", key.getValue()));
  }

  /** Returns the exception for a key that is not one of the known ones. */
  SettingsException unknownKey(ScalarNode key, List<String> known) {
    return wrong(
        key,
        String.format(
            Locale.ROOT,
            "unknown key '%s'; did you mean '%s'? (there are: %s)",
            key.getValue(),
            ClosestMatch.to(key.getValue(), known),
            String.join(", ", known)));
  }

  /** Returns the exception for a place in the file. */
  SettingsException wrong(Node at, String complaint) {
    int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    return new SettingsException(
        Objects.requireNonNull(String.format(Locale.ROOT, "%s:%d: %s", file, line, complaint)));
  }
}
