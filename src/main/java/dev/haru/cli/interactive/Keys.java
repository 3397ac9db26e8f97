package dev.haru.cli.interactive;

import java.util.List;

/** What the keys do, as the screen tells it. */
final class Keys {

  static final List<String> FIELD =
      List.of("↑↓ choose", "Enter read", "Tab list", "F1 help", "Esc leave");

  static final List<String> LIST =
      List.of(
          "↑↓ choose",
          "←→ language",
          "Enter read",
          "o link",
          "e edit",
          "y copy",
          "? help",
          "Esc leave");

  static final List<String> PAGER =
      List.of("↑↓ Space scroll", "o link", "e edit", "y copy", "Esc back");

  static final List<String> HELP = List.of("Esc back");

  /** The whole help. */
  static final List<String> ALL =
      List.of(
          "Type to search; the list changes with every key.",
          "",
          "↑ ↓ PgUp PgDn   choose a section",
          "← →             its other languages (in the list)",
          "Enter           read the section",
          "Tab             from the field to the list and back",
          "",
          "In the list, and with Alt in the field:",
          "o               open the link",
          "e               edit the lesson at the line ($VISUAL or $EDITOR)",
          "y               copy the place, path:line",
          "",
          "Ctrl-U          delete the query",
          "Ctrl-W          delete a word",
          "Esc             back, or leave",
          "Ctrl-C          leave",
          "Ctrl-Z          stop; fg in the shell goes on",
          "",
          "A query can have \"exact phrases\", prefix*, -excluded, lang:ko, year:2022, day:14-20.");

  private Keys() {}
}
