package dev.haru.cli.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a plain search, parsed without picocli, whose model of all commands takes
 * longer than the search.
 *
 * <p>Only command lines that picocli would parse to the same result are accepted: {@code search},
 * words, {@code --json} and the options with a text. Everything else, mistakes in particular, is
 * left to picocli.
 *
 * @param query the words, at least one
 * @param content the directories of {@code --content}
 * @param index the directory of {@code --index}
 * @param lang the language of {@code --lang}
 * @param json whether {@code --json} was given
 */
public record FastPathArguments(
    List<String> query,
    List<String> content,
    @Nullable String index,
    @Nullable String lang,
    boolean json) {

  /** Parses a command line; returns null if it is left to picocli. */
  public static @Nullable FastPathArguments of(String... args) {
    if (args.length < 2 || !args[0].equals("search")) {
      return null;
    }
    List<String> query = new ArrayList<>();
    List<String> content = new ArrayList<>();
    String index = null;
    String lang = null;
    boolean json = false;
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (isPlain(arg)) {
        query.add(arg);
      } else if (arg.equals("--json") && !json) {
        json = true;
      } else if (i + 1 == args.length || !isPlain(args[i + 1])) {
        return null;
      } else if (arg.equals("--content")) {
        content.add(args[++i]);
      } else if (arg.equals("--index") && index == null) {
        index = args[++i];
      } else if (arg.equals("--lang") && lang == null) {
        lang = args[++i];
      } else {
        return null;
      }
    }
    return query.isEmpty() ? null : new FastPathArguments(query, content, index, lang, json);
  }

  /** Returns whether picocli would take an argument as it is: neither an option nor quoted. */
  private static boolean isPlain(String arg) {
    return !arg.isEmpty() && arg.charAt(0) != '-' && arg.indexOf('"') < 0;
  }
}
