package dev.haru.course.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A composer for YAML from untrusted authors: front matter, settings and glossaries.
 *
 * <p>The result is always a tree, composed in bounded time. The library expands merge keys while it
 * reads, endlessly if one refers back to itself, and shares the nodes that aliases refer to.
 * Therefore merge keys and recursive aliases are rejected, and the number of aliases and the depth
 * are limited. There are never more nodes than the text has characters.
 */
public final class YamlComposer extends Composer {

  /** The maximum nesting of lists and mappings. */
  static final int MAX_DEPTH = 100;

  /** The maximum number of aliases in a text. */
  static final int MAX_ALIASES = 50;

  private int depth;

  private YamlComposer(LoadSettings settings, String text) {
    super(settings, new CountingParser(settings, new StreamReader(settings, text)));
  }

  /**
   * Returns the only document of a text; empty if there is none.
   *
   * @param label the text's name in the library's own messages
   * @throws InvalidYaml if it is not YAML, has several documents or exceeds a limit
   */
  public static Optional<Node> compose(String label, String text) throws InvalidYaml {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // reported by the readers, with their lines
            .setMaxAliasesForCollections(Integer.MAX_VALUE) // counted here instead
            .build();
    try {
      return new YamlComposer(settings, text).getSingleNode();
    } catch (YamlEngineException e) {
      throw new InvalidYaml(YamlFault.of(e, text));
    } catch (NumberFormatException e) {
      throw new InvalidYaml(YamlFault.noCharacter(text));
    }
  }

  @Override
  protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
    enter();
    SequenceNode node = super.composeSequenceNode(anchor);
    leave(node);
    return node;
  }

  @Override
  protected Node composeMappingNode(Optional<Anchor> anchor) {
    enter();
    Node node = super.composeMappingNode(anchor);
    leave(node);
    return node;
  }

  private void enter() {
    depth++;
    if (depth > MAX_DEPTH) {
      throw refused("it is nested more than " + MAX_DEPTH + " levels deep", mark());
    }
  }

  private void leave(Node node) {
    depth--;
    if (node.isRecursive()) {
      throw refused("an alias refers to a value that contains it", node.getStartMark());
    }
  }

  @Override
  protected void composeMappingChildren(List<NodeTuple> children, MappingNode node) {
    Optional<Mark> key = mark();
    super.composeMappingChildren(children, node);
    if (node.hasMergeTag()) { // would be expanded at the end of the mapping
      throw refused("merge keys '<<' are not supported; write the merged keys out", key);
    }
  }

  private Optional<Mark> mark() {
    return parser.peekEvent().getStartMark();
  }

  private static ComposerException refused(String what, Optional<Mark> at) {
    return new ComposerException(what, at);
  }

  /** Counts all aliases, whatever they refer to. */
  private static final class CountingParser extends ParserImpl {
    private int aliases;

    CountingParser(LoadSettings settings, StreamReader reader) {
      super(settings, reader);
    }

    @Override
    public Event next() {
      Event event = super.next();
      if (event instanceof AliasEvent alias && ++aliases > MAX_ALIASES) {
        throw refused("it has more than " + MAX_ALIASES + " aliases", alias.getStartMark());
      }
      return event;
    }
  }
}
