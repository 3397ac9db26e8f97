package dev.haru.course.config;

import dev.haru.course.config.ScriptTokens.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The literal values of the configuration that a script exports: {@code export default { title: 'x'
 * }}, also through {@code defineConfig({ … })} or {@code const config = { … }}.
 *
 * <p>The value of an expression is not known. If a function is called with an object, the
 * function's name becomes part of the object's path: {@code integrations.0.starlight.title}.
 */
final class ScriptValues {

  /** The maximum nesting of brackets; what is deeper is not read. */
  private static final int MAX_DEPTH = 60;

  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");

  /** Marks a value that is the name of a constant. */
  private static final String REFERENCE = "\0";

  /** The name, in paths, of a function's body. */
  private static final String BODY = "?";

  /** An open bracket: an object, a list or an argument. */
  private static final class Level {
    final char close;
    final String path;
    int number;

    Level(char close, String path) {
      this.close = close;
      this.path = path;
    }
  }

  private final ScriptTokens tokens;
  private final Map<String, Values> roots = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private final List<Level> levels = new ArrayList<>();
  private int beyond;

  /** The variable whose value is being read, {@code default} for the exported one. */
  private String root = "";

  private String exported = "default";

  /** The path of the value that begins here, or null. */
  private @Nullable String key;

  /** The preceding word if nothing else has been read since, otherwise "". */
  private String word = "";

  /** Whether nothing has been read since the last opening bracket or comma. */
  private boolean fresh = true;

  private ScriptValues(String text) {
    this.tokens = new ScriptTokens(text);
  }

  /** Reads the configuration of a script. */
  static Values read(String text) {
    ScriptValues reader = new ScriptValues(text);
    reader.tokens.next();
    while (reader.tokens.kind() != Kind.END) {
      reader.step();
    }
    return reader.result();
  }

  private Values result() {
    Values found = new Values();
    for (String each : List.of("default", exported, "config", "")) {
      if (roots.containsKey(each)) {
        found = roots.get(each);
        break;
      }
    }
    Values values = new Values();
    for (String path : found.paths()) {
      String value = found.get(path, "");
      if (!value.startsWith(REFERENCE)) {
        values.put(path, value);
      } else if (constants.containsKey(value.substring(1))) {
        values.put(path, constants.get(value.substring(1)));
      }
    }
    return values;
  }

  private void step() {
    switch (tokens.kind()) {
      case WORD, STRING -> {
        if (levels.isEmpty()) {
          readOutside();
        } else {
          readWithin(levels.getLast());
        }
      }
      case SIGN -> {
        readSign(tokens.value().charAt(0));
        tokens.next();
      }
      default -> {
        forget();
        tokens.next();
      }
    }
  }

  private void forget() {
    key = null;
    word = "";
    fresh = false;
  }

  /** Reads a word or string outside all brackets. */
  private void readOutside() {
    String before = word;
    String value = tokens.value();
    boolean isWord = tokens.kind() == Kind.WORD;
    word = isWord ? value : "";
    tokens.next();
    if (isWord && (value.equals("default") || value.equals("module.exports"))) {
      root = "default";
      skipAssignment();
      exported = tokens.kind() == Kind.WORD ? tokens.value() : exported;
    } else if (DECLARATIONS.contains(before)) {
      root = value;
      if (skipAssignment() && tokens.kind() == Kind.STRING) {
        constants.putIfAbsent(value, tokens.value());
      }
    }
  }

  private boolean skipAssignment() {
    boolean assigned = tokens.is("=");
    if (assigned) {
      tokens.next();
    }
    return assigned;
  }

  /** Reads a word or string in brackets: a key, or a value. */
  private void readWithin(Level level) {
    String value = tokens.value();
    Kind kind = tokens.kind();
    boolean first = fresh;
    fresh = false;
    tokens.next();
    if (level.close == '}' && first && tokens.is(":")) {
      key = joined(level.path, value);
      word = "";
      tokens.next();
      return;
    }
    String path = level.close == ']' && first ? item(level) : key;
    if (path != null && word.isEmpty() && isEnd()) {
      put(path, kind, value);
    }
    key = kind == Kind.WORD && word.isEmpty() ? path : null;
    word = kind == Kind.WORD ? value : "";
  }

  /** Returns whether a value ends before this token. */
  private boolean isEnd() {
    boolean type = tokens.kind() == Kind.WORD && Set.of("as", "satisfies").contains(tokens.value());
    return type || tokens.is(",") || tokens.is("}") || tokens.is("]");
  }

  private void readSign(char sign) {
    switch (sign) {
      case '{', '[', '(' -> open(sign);
      case '}', ']', ')' -> {
        close(sign);
        forget();
      }
      case ',' -> {
        if (!levels.isEmpty()) {
          levels.getLast().number++;
        }
        forget();
        fresh = true;
      }
      default -> {
        if (levels.isEmpty() && sign == ';') {
          root = "";
        }
        forget();
      }
    }
  }

  private void open(char sign) {
    if (levels.size() >= MAX_DEPTH) {
      beyond++;
    } else {
      char close = sign == '{' ? '}' : sign == '[' ? ']' : ')';
      levels.add(new Level(close, inner(sign)));
    }
    forget();
    fresh = true;
  }

  private String inner(char sign) {
    if (levels.isEmpty()) {
      return "";
    }
    Level level = levels.getLast();
    String path = level.path;
    if (key != null) {
      path = key;
    } else if (level.close == ']') {
      path = item(level);
    } else if (level.close == '}' && sign == '{') {
      boolean returned = word.equals("return");
      path = returned ? withoutBody(path) : joined(path, BODY);
    }
    boolean call = sign == '(' && !path.isEmpty() && !word.isEmpty();
    return call ? joined(path, word) : path;
  }

  private static String withoutBody(String path) {
    return path.equals(BODY) || path.endsWith("." + BODY)
        ? path.substring(0, Math.max(0, path.length() - BODY.length() - 1))
        : path;
  }

  private void close(char sign) {
    if (beyond > 0) {
      beyond--;
    } else if (!levels.isEmpty() && levels.getLast().close == sign) {
      levels.removeLast();
    }
  }

  private void put(String path, Kind kind, String value) {
    boolean literal =
        kind == Kind.STRING
            || value.equals("true")
            || value.equals("false")
            || Character.isDigit(value.charAt(0));
    roots
        .computeIfAbsent(root, each -> new Values())
        .put(path, literal ? value : REFERENCE + value);
  }

  private static String item(Level level) {
    return joined(level.path, String.valueOf(level.number));
  }

  private static String joined(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
