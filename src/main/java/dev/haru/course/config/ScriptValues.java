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
 * <p>The value of an expression is not known, unless it is a variable of the environment with a
 * literal default, or a choice between two addresses: then the longer one is the site's. If a
 * function is called with an object, the function's name becomes part of the object's path: {@code
 * integrations.0.starlight.title}.
 */
final class ScriptValues {

  /** The maximum nesting of brackets; what is deeper is not read. */
  private static final int MAX_DEPTH = 60;

  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");

  /** Marks a value that is the name of a constant. */
  private static final String REFERENCE = "\0";

  private static final String PREVIEW = "//localhost";

  private static final String ENVIRONMENT = "process.env.";

  /** The name, in paths, of a function's body. */
  private static final String BODY = "?";

  /** An open bracket: an object, a list or an argument. */
  private static final class Level {
    final char close;
    final String path;
    int number;

    /** The path of the value that is being read, or null. */
    @Nullable String value;

    /** The first of two values between which a condition decides, or null. */
    @Nullable String first;

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

  /** The path of the value whose default may follow, as in {@code process.env.X || '/x/'}. */
  private @Nullable String fallback;

  /** The sign before, if nothing else is between; otherwise 0. */
  private char sign;

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
      } else {
        addObject(values, path, roots.get(value.substring(1)));
      }
    }
    return values;
  }

  /** Adds the literal values of an object that a constant is. */
  private static void addObject(Values values, String path, @Nullable Values object) {
    if (object == null || values.isFull()) {
      return;
    }
    for (String each : object.paths()) {
      String value = object.get(each, "");
      if (!value.startsWith(REFERENCE)) {
        values.put(joined(path, each), value);
      }
    }
  }

  private void step() {
    switch (tokens.kind()) {
      case WORD, STRING -> {
        if (levels.isEmpty()) {
          readOutside();
        } else {
          readWithin(levels.getLast());
        }
        sign = 0;
      }
      case SIGN -> {
        sign = tokens.value().charAt(0);
        readSign(sign);
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
      if (skipAssignment()) {
        skipToDefault();
        if (tokens.kind() == Kind.STRING) {
          constants.putIfAbsent(value, tokens.value());
        }
      }
    }
  }

  /** Skips what a script reads from its environment, if a default value follows. */
  private void skipToDefault() {
    while (tokens.kind() == Kind.WORD && tokens.value().startsWith(ENVIRONMENT)
        || tokens.is("|")
        || tokens.is("?")) {
      tokens.next();
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
      level.value = key;
      level.first = null;
      word = "";
      tokens.next();
      return;
    }
    if (level.close == '}' && first && kind == Kind.WORD && (tokens.is(",") || tokens.is("}"))) {
      put(joined(level.path, value), kind, value); // { base } is { base: base }
      return;
    }
    if (kind == Kind.STRING && level.value != null) {
      readChoice(level, level.value, value);
    }
    if (fallback != null && kind == Kind.STRING && isEnd()) {
      put(fallback, kind, value);
    }
    String path = level.close == ']' && first ? item(level) : key;
    if (path != null && word.isEmpty() && isEnd()) {
      put(path, kind, value);
    }
    key = kind == Kind.WORD && word.isEmpty() ? path : null;
    word = kind == Kind.WORD ? value : "";
  }

  /** Reads an address of which there are two, usually that of the site and that of a preview. */
  private void readChoice(Level level, String path, String value) {
    boolean isAddress = value.isEmpty() || value.startsWith("/") || value.startsWith("http");
    if (sign == '?' && isAddress && tokens.is(":")) {
      level.first = value;
    } else if (sign == ':' && isAddress && level.first != null && isEnd()) {
      boolean isOther = value.length() > level.first.length() || level.first.contains(PREVIEW);
      put(path, Kind.STRING, isOther && !value.contains(PREVIEW) ? value : level.first);
    }
  }

  /** Returns whether a value ends before this token. */
  private boolean isEnd() {
    boolean type = tokens.kind() == Kind.WORD && Set.of("as", "satisfies").contains(tokens.value());
    return type || tokens.is(",") || tokens.is("}") || tokens.is("]");
  }

  private void readSign(char sign) {
    boolean isDefault = sign == '|' || sign == '?';
    String before = word.startsWith(ENVIRONMENT) ? key : fallback;
    fallback = isDefault ? before : null;
    switch (sign) {
      case '{', '[', '(' -> open(sign);
      case '}', ']', ')' -> {
        close(sign);
        forget();
      }
      case ',' -> {
        if (!levels.isEmpty()) {
          levels.getLast().number++;
          levels.getLast().value = null;
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
