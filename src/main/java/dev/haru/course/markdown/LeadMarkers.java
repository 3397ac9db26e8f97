package dev.haru.course.markdown;

import dev.haru.course.markdown.syntax.Marker;
import java.util.IdentityHashMap;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** The markers of lists, tasks and quotes before the blocks of one document, read in its order. */
final class LeadMarkers {

  private final IdentityHashMap<Node, Integer> items = new IdentityHashMap<>();
  private String task = "";

  /** Counts an item of a list. */
  void startItem(ListItem item) {
    items.merge(item.getParent(), 1, Integer::sum);
  }

  /** Remembers the box of a task for the next block. */
  void startTask(TaskListItemMarker marker) {
    task = marker.isChecked() ? "☑ " : "☐ ";
  }

  /** Forgets the box of a task, after the block that it belongs to. */
  void endTask() {
    task = "";
  }

  /** Returns the markers before a block's first line. */
  String before(Node block) {
    StringBuilder lead = new StringBuilder();
    Node child = block;
    for (Node parent = block.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof BlockQuote) {
        lead.insert(0, "│ ");
      } else if (parent instanceof ListItem item) {
        lead.insert(0, marker(item, isFirstText(child)));
      }
      child = parent;
    }
    return lead.toString();
  }

  private static boolean isFirstText(Node child) {
    Node previous = child.getPrevious();
    while (previous instanceof Marker && previous.getFirstChild() == null) {
      previous = previous.getPrevious();
    }
    return previous == null || previous instanceof TaskListItemMarker;
  }

  private String marker(ListItem item, boolean first) {
    String marker = task.isEmpty() ? "• " : task;
    if (item.getParent() instanceof OrderedList list && task.isEmpty()) {
      Integer start = list.getMarkerStartNumber();
      int number = (start == null ? 1 : start) + items.getOrDefault(list, 1) - 1;
      marker = number + ". ";
    }
    return first ? marker : " ".repeat(marker.length());
  }
}
