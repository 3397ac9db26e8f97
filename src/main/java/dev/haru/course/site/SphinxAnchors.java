package dev.haru.course.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Sphinx's anchors: the label that stands above the heading, otherwise the ASCII letters and digits
 * of its text.
 *
 * <p>A label is a line <code>(label)=</code>; the last one before the heading counts. A label or a
 * text is decomposed and everything that is not ASCII is dropped, including Hangul; whatever is
 * neither a letter nor a digit becomes one hyphen, digits at the start are dropped. If nothing is
 * left, or if the anchor was given before, it is {@code id1}, {@code id2}, … Source: {@code
 * make_id} and {@code create_id} of docutils, {@code render_heading} and {@code render_myst_target}
 * of MyST. The slugs of {@code myst_heading_anchors} are targets in Markdown, not anchors.
 */
final class SphinxAnchors extends Anchors {

  private static final Pattern LABEL = Pattern.compile("\\(([a-zA-Z0-9|@<>*./_\\-+:]{1,100})\\)=");
  private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
  private static final Pattern AT_ENDS = Pattern.compile("^[-0-9]+|-$");
  private static final int MOST_LABELS = 20;

  private final Set<String> given = new HashSet<>();
  private final InlineReader reader;
  private int counter;

  SphinxAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    Reader(MarkdownSource source) {
      super(source);
    }

    @Override
    String footnote(String label) {
      return label;
    }

    /** There is no strikethrough: its tildes are text. */
    @Override
    String tag(Node node) {
      return node instanceof Strikethrough strike ? strike.getOpeningDelimiter() : "";
    }

    @Override
    String hardBreak() {
      return "";
    }
  }

  @Override
  public String next(Heading heading) {
    String label = "";
    for (String name : labels(heading)) {
      label = unique(name);
    }
    String id = unique(reader.read(heading));
    return label.isEmpty() ? id : label;
  }

  /** Returns the labels right above a heading, the one next to it last. */
  private List<String> labels(Heading heading) {
    List<String> labels = new ArrayList<>();
    int at = source.startOf(heading);
    while (at > 0 && labels.size() < MOST_LABELS) {
      at = source.before(at);
      String line = source.line(at);
      Matcher label = LABEL.matcher(line);
      if (label.matches()) {
        labels.addFirst(label.group(1));
      } else if (!line.isEmpty()) {
        break;
      }
    }
    return labels;
  }

  private String unique(String text) {
    String id = id(text);
    if (!id.isEmpty() && given.add(id)) {
      return id;
    }
    do {
      counter++;
      id = "id" + counter;
    } while (!given.add(id));
    return id;
  }

  private static String id(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> letters.append(letter(c)));
    StringBuilder ascii = new StringBuilder(text.length());
    Normalizer.normalize(letters, Normalizer.Form.NFKD)
        .chars()
        .filter(c -> c < 0x80)
        .forEach(c -> ascii.append((char) c));
    String id = NO_ID.matcher(ascii.toString().strip()).replaceAll("-");
    return AT_ENDS.matcher(id).replaceAll("");
  }

  /** Returns what stands for a letter that Unicode does not decompose. */
  private static String letter(int c) {
    return switch (c) {
      case 'ß' -> "sz";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ' -> "d";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'ŧ' -> "t";
      default -> Character.toString(c);
    };
  }
}
