package dev.haru.cli.interactive;

/** A key, or a text that was typed or pasted. */
sealed interface Key {

  /** A key without a text. */
  enum Named implements Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    ENTER,
    ESCAPE,
    TAB,
    BACKSPACE,
    DELETE,
    /** Ctrl-W, Alt-Backspace: deletes the word before the cursor. */
    DELETE_WORD,
    /** Ctrl-U: deletes the query. */
    DELETE_ALL,
    /** Ctrl-L: draws everything again. */
    REDRAW,
    /** Ctrl-C, Ctrl-D: leaves. */
    QUIT,
    /** Alt-o. */
    OPEN,
    /** Alt-e. */
    EDIT,
    /** Alt-y. */
    COPY,
    /** F1. */
    HELP
  }

  /** Text that was typed or pasted, without control characters. */
  record Text(String text) implements Key {}
}
