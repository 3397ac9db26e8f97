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
 * Makes nodes of a YAML text that may come from anybody: front matter, settings and glossaries.
 *
 * <p>A tree comes out of it, and in bounded time. The library expands merge keys while it reads,
 * for ever if one leads back to itself, and shares what aliases stand for; therefore merge keys and
 * aliases that reach themselves are refused, aliases are counted, and so is depth. There are no
 * more nodes than the text has characters.
 */
public final class YamlComposer extends Composer {

  /** How deep lists and mappings may lie in one another. */
  static final int MAX_DEPTH = 100;

  /** How many aliases a text may have. */
  static final int MAX_ALIASES = 50;

  private int depth;

  private YamlComposer(LoadSettings settings, String text) {
    super(settings, new CountingParser(settings, new StreamReader(settings, text)));
  }

  /**
   * Returns the only document of a text; empty if there is none.
   *
   * @param label what the text is called in the library's own messages
   * @throws InvalidYaml when it is not YAML, has several documents or oversteps a limit
   */
  public static Optional<Node> compose(String label, String text) throws InvalidYaml {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(label)
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // their readers tell of them, with their lines
            .setMaxAliasesForCollections(Integer.MAX_VALUE) // all are counted here
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
      throw refused("an alias leads back to what it stands in", node.getStartMark());
    }
  }

  @Override
  protected void composeMappingChildren(List<NodeTuple> children, MappingNode node) {
    Optional<Mark> key = mark();
    super.composeMappingChildren(children, node);
    if (node.hasMergeTag()) { // which would be expanded when the mapping ends
      throw refused("merge keys '<<' are not read; write the merged keys out", key);
    }
  }

  private Optional<Mark> mark() {
    return parser.peekEvent().getStartMark();
  }

  private static ComposerException refused(String what, Optional<Mark> at) {
    return new ComposerException(what, at);
  }

  /** Counts aliases where they pass, whatever they stand for. */
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
