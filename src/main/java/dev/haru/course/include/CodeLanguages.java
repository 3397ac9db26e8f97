package dev.haru.course.include;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The languages of code by the endings of files' names. */
public final class CodeLanguages {

  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdx", "qmd", "rmd");

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("py", "python"),
          Map.entry("rs", "rust"),
          Map.entry("js", "js"),
          Map.entry("mjs", "js"),
          Map.entry("cjs", "js"),
          Map.entry("jsx", "jsx"),
          Map.entry("ts", "ts"),
          Map.entry("tsx", "tsx"),
          Map.entry("vue", "vue"),
          Map.entry("svelte", "svelte"),
          Map.entry("java", "java"),
          Map.entry("kt", "kotlin"),
          Map.entry("kts", "kotlin"),
          Map.entry("scala", "scala"),
          Map.entry("go", "go"),
          Map.entry("c", "c"),
          Map.entry("h", "c"),
          Map.entry("cpp", "cpp"),
          Map.entry("cc", "cpp"),
          Map.entry("hpp", "cpp"),
          Map.entry("cs", "csharp"),
          Map.entry("rb", "ruby"),
          Map.entry("php", "php"),
          Map.entry("swift", "swift"),
          Map.entry("sh", "bash"),
          Map.entry("bash", "bash"),
          Map.entry("ps1", "powershell"),
          Map.entry("sql", "sql"),
          Map.entry("html", "html"),
          Map.entry("css", "css"),
          Map.entry("scss", "scss"),
          Map.entry("json", "json"),
          Map.entry("yaml", "yaml"),
          Map.entry("yml", "yaml"),
          Map.entry("toml", "toml"),
          Map.entry("xml", "xml"),
          Map.entry("tf", "hcl"),
          Map.entry("lua", "lua"),
          Map.entry("dart", "dart"),
          Map.entry("ex", "elixir"),
          Map.entry("exs", "elixir"),
          Map.entry("ansi", "ansi"),
          Map.entry("txt", "text"));

  private CodeLanguages() {}

  /** Returns whether a file is Markdown by its name. */
  static boolean isMarkdown(String path) {
    return MARKDOWN.contains(ending(path));
  }

  /** Returns the language of a file, or its ending if that is not known. */
  static String of(String path) {
    String ending = ending(path);
    return BY_ENDING.getOrDefault(ending, ending.matches("[a-z0-9]{1,12}") ? ending : "");
  }

  /** Returns whether a file is code by its name. Plain text is not code. */
  public static boolean isCode(String name) {
    String ending = ending(name);
    return !ending.equals("txt") && BY_ENDING.containsKey(ending);
  }

  private static String ending(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
