package dev.haru.course.markdown.syntax;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;

/** A parser of a block that contains blocks of any kind. */
abstract class ContainerParser extends AbstractBlockParser {

  @Override
  public final boolean isContainer() {
    return true;
  }

  @Override
  public final boolean canContain(Block child) {
    return true;
  }
}
