package dev.haru.box;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The module {@code haru-search.js}, for a course's languages. */
public final class BoxScript {

  private static final String SERVER = "server.js";
  private static final String EXPORT = "client.js";

  /** The languages whose texts every box has; the first stands in for those without. */
  private static final List<String> ALWAYS = List.of("en", "ko");

  private static final Pattern COMMENT = Pattern.compile("//|/\\*\\*|\\*");

  private BoxScript() {}

  /**
   * Returns the module that asks a server.
   *
   * @param languages the canonical languages of the course; those without texts are left out
   */
  public static String ofServer(Collection<String> languages) {
    return joined(languages, SERVER);
  }

  /** Returns the module that asks the worker of an export; otherwise as {@link #ofServer}. */
  public static String ofExport(Collection<String> languages) {
    return joined(languages, EXPORT);
  }

  /** Returns the script {@code haru-docsify.js}, a plugin that puts the box into a docsify site. */
  public static String docsify() {
    return code("docsify.js");
  }

  private static String joined(Collection<String> languages, String source) {
    StringBuilder script = new StringBuilder();
    script.append(code("head.js"));
    script.append(words(languages)).append(style());
    for (String part :
        List.of(
            "elements.js",
            "languages.js",
            "titles.js",
            "recent.js",
            "failure.js",
            source,
            "list.js",
            "box.js")) {
      script.append(code(part));
    }
    return script.toString();
  }

  private static String words(Collection<String> languages) {
    Set<String> tags = new LinkedHashSet<>(ALWAYS);
    tags.addAll(languages);
    StringBuilder words = new StringBuilder("const WORDS = {\n");
    for (String tag : tags) {
      String file = "words/" + tag + ".json";
      if (BoxScript.class.getResource(file) != null) {
        words.append('\'').append(tag).append("': ").append(text(file).strip()).append(",\n");
      }
    }
    return words.append("};\n\n").toString();
  }

  private static String style() {
    return "const STYLE = new CSSStyleSheet();\nSTYLE.replaceSync(String.raw`"
        + text("style.css")
        + "`);\n";
  }

  /** Returns a part without what only its readers need: comments of whole lines, indentation. */
  private static String code(String name) {
    return text(name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).lookingAt())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String text(String name) {
    try (InputStream file = BoxScript.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("haru was built without the box's " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the box's " + name + " cannot be read", e);
    }
  }
}
