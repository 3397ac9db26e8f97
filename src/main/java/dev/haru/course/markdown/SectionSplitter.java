package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.markdown.syntax.Labels;
import dev.haru.course.markdown.syntax.Marker;
import dev.haru.course.markdown.syntax.MystCode;
import dev.haru.course.markdown.syntax.Templates;
import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.course.site.Anchors;
import dev.haru.course.site.IdentifiedHeading;
import dev.haru.course.site.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Splits a parsed lesson into sections, one for each heading, including those in quotes and lists.
 *
 * <p>A splitter reads one document only.
 */
final class SectionSplitter {

  /** First lines that make a quote a note on GitHub, or one with a title in Obsidian. */
  private static final Pattern CALLOUT =
      Pattern.compile("\\[!([A-Za-z][\\w-]*+)][+-]?(?:\\s++(.*))?+");

  /** A lesson about syntax shows a few dozen. */
  private static final int MOST_REMEMBERED = 200;

  /** Hardly any other code is worth remembering. */
  private static final Predicate<String> SYNTAX =
      Pattern.compile("\\{[{%:#/]|:::|!!!|\\?\\?\\?|===|///|8<|<<<").asPredicate();

  private final Anchors anchors;
  private final Templates templates;
  private final boolean countsHtml;
  private final boolean myst;
  private final int maxDepth;
  private final IncludedBlocks included;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> syntaxInCode = new HashSet<>();
  private final List<Heading> path = new ArrayList<>();
  private final List<String> pathTexts = new ArrayList<>();
  private final LeadMarkers markers = new LeadMarkers();

  private int line;
  private int level;
  private String heading = "";
  private String anchor = "";
  private List<String> breadcrumb = List.of();
  private List<Block> blocks = new ArrayList<>();
  private List<String> urls = new ArrayList<>();

  /** The label of the next text, such as "Note: ", or "". */
  private String label = "";

  private int depth;
  private int tooDeepLine;
  private int plainLine;
  private final List<Integer> unusedIds = new ArrayList<>();

  /**
   * Creates a splitter.
   *
   * @param syntax the course's syntax
   * @param maxDepth the depth of containers at which the parser stops nesting
   * @param included what the document includes
   */
  SectionSplitter(Anchors anchors, Set<Syntax> syntax, int maxDepth, IncludedBlocks included) {
    this.anchors = anchors;
    this.templates = new Templates(syntax);
    this.myst = syntax.contains(Syntax.MYST);
    this.countsHtml = syntax.contains(Syntax.HTML_HEADINGS);
    this.maxDepth = maxDepth;
    this.included = included;
  }

  List<Section> split(Node document) {
    NodeTraversal.below(document, this::enter, node -> depth--);
    include(Integer.MAX_VALUE);
    finishSection();
    return sections;
  }

  /** Returns the spans of code that show syntax of generators. */
  Set<String> syntaxInCode() {
    return syntaxInCode;
  }

  /** Returns the 1-based lines of headings with a written id that is not their anchor. */
  List<Integer> unusedIds() {
    return unusedIds;
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
      case FencedCodeBlock code -> addCode(code);
      case IndentedCodeBlock code -> add(BlockRole.CODE, code, code.getLiteral(), "");
      case HtmlBlock html -> addHtml(html);
      case Marker marker -> addMarker(marker);
      case TableRow row -> addRow(row);
      case TaskListItemMarker marker -> markers.startTask(marker);
      case ListItem item -> {
        markers.startItem(item);
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
    line = lineOf(node);
    level = node.getLevel();
    anchor = anchorOf(node);
    String written = anchors.writtenId(node);
    if (!written.isEmpty() && !anchor.isEmpty() && !anchor.equalsIgnoreCase(written)) {
      unusedIds.add(line);
    }
    anchors.removeMarks(node);
    InlineText inline = inlineOf(node);
    String whole = inline.line();
    heading = LessonText.shortened(whole);
    while (!path.isEmpty() && path.getLast().getLevel() >= level) {
      path.removeLast();
      pathTexts.removeLast();
    }
    breadcrumb = pathTexts.stream().filter(text -> !text.isEmpty()).toList();
    path.add(node);
    pathTexts.add(heading);
    blocks = new ArrayList<>();
    label = "";
    urls = new ArrayList<>(inline.urls());
    if (heading.length() < whole.length()) {
      add(BlockRole.PROSE, node, whole, "");
    }
    addAlts(inline, node);
  }

  private String anchorOf(Heading node) {
    if (node instanceof IdentifiedHeading identified) {
      if (identified.isCounted()) {
        anchors.next(node);
      }
      return identified.id();
    }
    return anchors.next(node);
  }

  private void finishSection() {
    if (level > 0 || !blocks.isEmpty()) {
      sections.add(new Section(line, level, heading, anchor, breadcrumb, blocks, urls));
    }
  }

  private void addInline(Node node) {
    InlineText inline = inlineOf(node);
    Matcher callout = CALLOUT.matcher(inline.firstLine());
    if (startsQuote(node) && callout.matches()) {
      label = Labels.of(callout.group(1));
      add(BlockRole.PROSE, node, Objects.requireNonNullElse(callout.group(2), ""), "");
      add(BlockRole.PROSE, node, inline.laterLines(), "");
      label = "";
    } else {
      add(inline.role(), node, inline.text(), "");
    }
    addAlts(inline, node);
    urls.addAll(inline.urls());
  }

  private void addCode(FencedCodeBlock node) {
    String info = node.getInfo();
    boolean directive = myst && info != null && info.startsWith("{");
    String code = included.code(node.getLiteral(), lineOf(node) + 1);
    add(
        BlockRole.CODE,
        node,
        directive ? MystCode.withoutOptions(code) : code,
        FenceLanguage.of(directive ? MystCode.language(info) : info));
  }

  private void addMarker(Marker marker) {
    label = marker.label();
    InlineText title = inlineOf(marker);
    add(BlockRole.PROSE, marker, title.text(), "");
    marker.alts().forEach(alt -> add(BlockRole.ALT, marker, LessonText.tidy(alt), ""));
    addAlts(title, marker);
    urls.addAll(title.urls());
  }

  private static boolean startsQuote(Node node) {
    return node.getParent() instanceof BlockQuote && node.getPrevious() == null;
  }

  private InlineText inlineOf(Node node) {
    InlineText inline = InlineText.of(node);
    if (syntaxInCode.size() < MOST_REMEMBERED) {
      inline.codes().stream().filter(SYNTAX).forEach(syntaxInCode::add);
    }
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
    for (HtmlPieces.Piece piece : HtmlPieces.of(templates.removeFrom(node.getLiteral()))) {
      HtmlText html = HtmlText.of(piece.html());
      int at = lineOf(node) + piece.line();
      if (piece.level() > 0 && (at > line || level == 0)) {
        startSection(HtmlHeading.of(piece, html, node, countsHtml));
      } else {
        // A second heading on one line is text: a section is identified by its line.
        add(BlockRole.PROSE, node, html.text(), "", at);
      }
      html.alts().forEach(alt -> add(BlockRole.ALT, node, alt, "", at));
      urls.addAll(html.urls());
    }
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
      blocks.add(
          new Block(
              BlockRole.TABLE, markers.before(row), String.join(" | ", cells), "", lineOf(row)));
    }
  }

  private void add(BlockRole role, Node node, String text, String info) {
    add(role, node, text, info, lineOf(node));
  }

  private void add(BlockRole role, Node node, String text, String info, int at) {
    String trimmed = role == BlockRole.CODE ? LessonText.nfc(text.stripTrailing()) : text;
    if (!trimmed.isEmpty()) {
      String lead = markers.before(node);
      boolean labelled = role == BlockRole.PROSE || role == BlockRole.LINK;
      blocks.add(new Block(role, labelled ? lead + label : lead, trimmed, info, at));
      label = "";
    }
    markers.endTask();
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
