package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.course.site.Anchors;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Splits a parsed lesson into sections, one for each heading, including those in quotes and lists.
 *
 * <p>A splitter reads one document only.
 */
final class SectionSplitter {

  /** First lines that make a quote an alert on GitHub, and the labels shown instead. */
  private static final Map<String, String> ALERTS =
      Map.of(
          "[!NOTE]", "Note: ",
          "[!TIP]", "Tip: ",
          "[!IMPORTANT]", "Important: ",
          "[!WARNING]", "Warning: ",
          "[!CAUTION]", "Caution: ");

  private final Anchors anchors;
  private final int maxDepth;
  private final IncludedBlocks included;
  private final List<Section> sections = new ArrayList<>();
  private final List<Heading> path = new ArrayList<>();
  private final List<String> pathTexts = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> listItems = new IdentityHashMap<>();

  private int line;
  private int level;
  private String heading = "";
  private String anchor = "";
  private List<String> breadcrumb = List.of();
  private List<Block> blocks = new ArrayList<>();
  private List<String> urls = new ArrayList<>();

  private String taskMarker = "";
  private String alertLabel = "";
  private int depth;
  private int tooDeepLine;
  private int plainLine;

  /**
   * Creates a splitter.
   *
   * @param maxDepth the depth of containers at which the parser stops nesting
   * @param included what the document includes
   */
  SectionSplitter(Anchors anchors, int maxDepth, IncludedBlocks included) {
    this.anchors = anchors;
    this.maxDepth = maxDepth;
    this.included = included;
  }

  List<Section> split(Node document) {
    NodeTraversal.below(document, this::enter, node -> depth--);
    include(Integer.MAX_VALUE);
    finishSection();
    return sections;
  }

  /** Returns the 1-based line at which the nesting reached the limit, or 0. */
  int tooDeepLine() {
    return tooDeepLine;
  }

  /** Returns the 1-based line of the first text whose inline Markdown was not parsed, or 0. */
  int plainLine() {
    return plainLine;
  }

  /** Reads a node; returns whether its children are to be visited. */
  private boolean enter(Node node) {
    depth++;
    include(lineOf(node));
    if (depth >= maxDepth && tooDeepLine == 0) {
      tooDeepLine = lineOf(node);
    }
    switch (node) {
      case Heading h -> startSection(h);
      case Paragraph p -> addInline(p);
      case FencedCodeBlock code ->
          add(
              BlockRole.CODE,
              code,
              included.code(code.getLiteral(), lineOf(code) + 1),
              fenceLanguage(code.getInfo()));
      case IndentedCodeBlock code -> add(BlockRole.CODE, code, code.getLiteral(), "");
      case HtmlBlock html -> addHtml(html);
      case TableRow row -> addRow(row);
      case TaskListItemMarker marker -> taskMarker = marker.isChecked() ? "☑ " : "☐ ";
      case ListItem item -> {
        listItems.merge(item.getParent(), 1, Integer::sum);
        return true;
      }
      default -> {
        return true;
      }
    }
    return false;
  }

  /** Adds what is included above a line. */
  private void include(int line) {
    while (included.isBefore(line)) {
      IncludedBlocks.Passage passage = included.next();
      blocks.addAll(passage.blocks());
      urls.addAll(passage.urls());
    }
  }

  private void startSection(Heading node) {
    finishSection();
    InlineText inline = inlineOf(node);
    line = lineOf(node);
    level = node.getLevel();
    String whole = inline.line();
    heading = LessonText.shortened(whole);
    anchor = anchors.next(node);
    while (!path.isEmpty() && path.getLast().getLevel() >= level) {
      path.removeLast();
      pathTexts.removeLast();
    }
    breadcrumb = pathTexts.stream().filter(text -> !text.isEmpty()).toList();
    path.add(node);
    pathTexts.add(heading);
    blocks = new ArrayList<>();
    urls = new ArrayList<>(inline.urls());
    if (heading.length() < whole.length()) {
      add(BlockRole.PROSE, node, whole, "");
    }
    addAlts(inline, node);
  }

  private void finishSection() {
    if (level > 0 || !blocks.isEmpty()) {
      sections.add(new Section(line, level, heading, anchor, breadcrumb, blocks, urls));
    }
  }

  private void addInline(Node node) {
    InlineText inline = inlineOf(node);
    String label = ALERTS.get(inline.firstLine().toUpperCase(Locale.ROOT));
    if (label != null && startsQuote(node)) {
      alertLabel = label;
      add(BlockRole.PROSE, node, inline.laterLines(), "");
      alertLabel = "";
    } else {
      add(inline.role(), node, inline.text(), "");
    }
    addAlts(inline, node);
    urls.addAll(inline.urls());
  }

  private static boolean startsQuote(Node node) {
    return node.getParent() instanceof BlockQuote && node.getPrevious() == null;
  }

  private InlineText inlineOf(Node node) {
    InlineText inline = InlineText.of(node);
    if (inline.depth() > maxDepth && tooDeepLine == 0) {
      tooDeepLine = lineOf(node);
    }
    if (plainLine == 0 && node.getFirstChild() instanceof BoundedInlines.Plain) {
      plainLine = lineOf(node);
    }
    return inline;
  }

  private void addAlts(InlineText inline, Node node) {
    inline.alts().forEach(alt -> add(BlockRole.ALT, node, alt, ""));
  }

  private void addHtml(HtmlBlock node) {
    HtmlText html = HtmlText.of(node.getLiteral());
    add(BlockRole.PROSE, node, html.text(), "");
    html.alts().forEach(alt -> add(BlockRole.ALT, node, alt, ""));
    urls.addAll(html.urls());
  }

  private void addRow(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
      InlineText inline = inlineOf(cell);
      Stream<String> texts = Stream.concat(Stream.of(inline.line()), inline.alts().stream());
      cells.add(texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
      urls.addAll(inline.urls());
    }
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      // Not through add: the empty first cell of a row is a cell.
      blocks.add(new Block(BlockRole.TABLE, lead(row), String.join(" | ", cells), "", lineOf(row)));
    }
  }

  private void add(BlockRole role, Node node, String text, String info) {
    String trimmed = role == BlockRole.CODE ? LessonText.nfc(text.stripTrailing()) : text;
    if (!trimmed.isEmpty()) {
      blocks.add(new Block(role, lead(node), trimmed, info, lineOf(node)));
    }
    taskMarker = "";
  }

  /** Returns the markers before the block's first line: of lists and quotes. */
  private String lead(Node node) {
    StringBuilder lead = new StringBuilder();
    Node child = node;
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof BlockQuote) {
        lead.insert(0, "│ ");
      } else if (parent instanceof ListItem item) {
        lead.insert(0, marker(item, isFirstText(child)));
      }
      child = parent;
    }
    return lead.append(alertLabel).toString();
  }

  private static boolean isFirstText(Node child) {
    Node previous = child.getPrevious();
    return previous == null || previous instanceof TaskListItemMarker;
  }

  private String marker(ListItem item, boolean first) {
    String marker = taskMarker.isEmpty() ? "• " : taskMarker;
    if (item.getParent() instanceof OrderedList list && taskMarker.isEmpty()) {
      Integer start = list.getMarkerStartNumber();
      int number = (start == null ? 1 : start) + listItems.getOrDefault(list, 1) - 1;
      marker = number + ". ";
    }
    return first ? marker : " ".repeat(marker.length());
  }

  /** Returns a fence's language: {@code r} for {@code ```r}, and for {@code ```{r, echo=FALSE}}. */
  private static String fenceLanguage(String info) {
    String word = info == null ? "" : LessonText.tidy(info);
    boolean isChunk =
        word.length() > 1 && word.charAt(0) == '{' && Character.isLetter(word.charAt(1));
    int start = isChunk ? 1 : 0;
    int end = start;
    while (end < word.length()
        && !Character.isWhitespace(word.charAt(end))
        && !(isChunk && ",}".indexOf(word.charAt(end)) >= 0)) {
      end++;
    }
    return word.substring(start, end);
  }

  private static int lineOf(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        return spans.get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }
}
