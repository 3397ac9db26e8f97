package dev.haru.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of an evaluation. */
final class Lines {

  private static final String BOM = "\uFEFF";

  private Lines() {}

  /** Returns a file's lines, without a byte order mark. */
  static List<String> of(Path file) throws IOException, EvalFormatException {
    try {
      String text = Files.readString(file);
      return (text.startsWith(BOM) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new EvalFormatException(file + ": not valid UTF-8; save the file as UTF-8");
    }
  }
}
