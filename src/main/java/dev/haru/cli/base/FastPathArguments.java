package dev.haru.cli.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the usual command line of a search says, read without picocli, whose model of all commands
 * takes longer than the search.
 *
 * <p>Only what picocli would certainly read the same way is read here: {@code search}, words, and
 * the options that take a text. Everything else, mistakes above all, is picocli's.
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

  /** Reads a command line; returns null where that is left to picocli. */
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

  /** Picocli takes quotes off, and dashes for options. */
  private static boolean isPlain(String arg) {
    return !arg.isEmpty() && arg.charAt(0) != '-' && arg.indexOf('"') < 0;
  }
}
