package dev.haru.course.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomBlock;

/** A line of syntax: the start or the end of a container, a tag, a list of attributes. */
public final class Marker extends CustomBlock {

  private final MarkerLine line;
  private final List<String> alts;

  Marker(MarkerLine line) {
    this.line = line;
    this.alts = new ArrayList<>(line.alts());
  }

  /** Returns what is shown before the title, or before the text that follows: "Note: ", or "". */
  public String label() {
    return line.label();
  }

  /** Returns the id that it gives to the heading next to it, or "". */
  public String id() {
    return line.id();
  }

  /** Returns whether it names the heading below it, not the one above. */
  public boolean namesNext() {
    return line.namesNext();
  }

  /** Returns whether a table of contents takes the place of the list before it. */
  boolean replacesList() {
    return line.replacesList();
  }

  /** Returns the texts that describe its images. */
  public List<String> alts() {
    return List.copyOf(alts);
  }

  void addAlt(String alt) {
    alts.add(alt);
  }
}
