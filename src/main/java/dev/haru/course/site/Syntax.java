package dev.haru.course.site;

import java.util.Set;

/**
 * Syntax that generators add to that of CommonMark and GitHub, and that must not be indexed as
 * text. A generator has what its documentation describes; a course without one has only what cannot
 * be mistaken for anything else.
 */
public enum Syntax {

  /** {@code !!! note}, {@code ??? tip}: blocks whose bodies are indented. */
  ADMONITIONS,

  /** {@code === "Tab"}: tabs whose bodies are indented. */
  CONTENT_TABS,

  /** {@code ::: tip}, {@code :::note[Title]}: containers that end with the same colons. */
  COLON_CONTAINERS,

  /** {@code /// note}: blocks that end with the same slashes. */
  SLASH_BLOCKS,

  /** Imports, exports, components, expressions and comments of MDX. */
  MDX,

  /** Components of Vue and {@code {{ variables }}}. */
  VUE,

  /** Hugo's {@code {{< shortcodes >}}} and {@code {{% shortcodes %}}}. */
  SHORTCODES,

  /**
   * Tags and variables of Liquid, Jinja and GitBook: {@code {% include %}}, {@code {{ page.x }}}.
   */
  TEMPLATES,

  /** Lists of attributes with a colon: {@code {: .note #id }} of kramdown and Python-Markdown. */
  ATTRIBUTE_LISTS,

  /** Lists of attributes without a colon, after a link or the like: {@code {target=_blank}}. */
  BRACE_ATTRIBUTES,

  /** Directives, roles and labels of MyST. */
  MYST,

  /** docsify's paragraphs {@code !> important} and {@code ?> tip}. */
  DOCSIFY_NOTES,

  /** {@code ++keys++}, {@code ==marks==} and {@code ^^inserts^^}. */
  INLINE_MARKS,

  /** {@code :emoji:}. */
  EMOJI,

  /** {@code [[toc]]}, {@code [TOC]} and the like: a place for a table of contents. */
  TABLE_OF_CONTENTS,

  /** {@code --8<-- "file"}. */
  SNIPPETS,

  /** VitePress' {@code <<< @/file} and {@code <!--@include: file-->}. */
  VITEPRESS_INCLUDES,

  /** mdBook's {@code {{#include file}}}. */
  MDBOOK_INCLUDES,

  /** docsify's {@code [name](file ':include')}. */
  DOCSIFY_INCLUDES,

  /** HTML ends with its closing tag; what follows is Markdown, even without a blank line. */
  MARKDOWN_AFTER_HTML,

  /** Headings in HTML count, and get anchors, as those in Markdown do. */
  HTML_HEADINGS;

  /** Syntax that cannot be mistaken for anything else; every generator has it. */
  static final Set<Syntax> EVERYWHERE =
      Set.of(ADMONITIONS, COLON_CONTAINERS, ATTRIBUTE_LISTS, TABLE_OF_CONTENTS);
}
