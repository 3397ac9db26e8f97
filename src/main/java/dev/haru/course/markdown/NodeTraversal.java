package dev.haru.course.markdown;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a syntax tree in document order without recursion, so that no depth overflows the
 * stack.
 */
final class NodeTraversal {

  private NodeTraversal() {}

  /**
   * Visits all nodes below {@code root}.
   *
   * @param enter called before a node's children; returns whether to visit them
   * @param leave called after a node's children, whether visited or not
   */
  static void below(Node root, Predicate<Node> enter, Consumer<Node> leave) {
    Node node = root.getFirstChild();
    while (node != null) {
      Node child = enter.test(node) ? node.getFirstChild() : null;
      node = child != null ? child : next(root, node, leave);
    }
  }

  @SuppressWarnings("ReferenceEquality") // nodes are equal only to themselves
  private static @Nullable Node next(Node root, Node from, Consumer<Node> leave) {
    Node node = from;
    leave.accept(node);
    while (node.getNext() == null) {
      node = node.getParent();
      if (node == null || node == root) {
        return null;
      }
      leave.accept(node);
    }
    return node.getNext();
  }
}
