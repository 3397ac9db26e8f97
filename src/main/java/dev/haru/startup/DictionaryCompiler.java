package dev.haru.startup;

import dev.haru.analysis.MixedText;
import dev.haru.analysis.NoriTokens;
import dev.haru.analysis.PrecomputedKStem;
import dev.haru.analysis.PrecomputedNoriTokens;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.analysis.dictionary.EverydayDictionary;
import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.text.Sha256;
import dev.haru.text.SortedStringTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Writes tables of everything that follows from haru's dictionaries alone, so that it need not be
 * computed at every start. The build runs this program after compiling.
 */
final class DictionaryCompiler {

  private DictionaryCompiler() {}

  /** Writes each table beside the class that reads it, below the given directory of classes. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path classes = Path.of(args[0]);
    write(classes, Synonyms.class, Synonyms.RESOURCE, equivalents().toBytes());
    write(classes, Synonyms.class, Synonyms.EVERYDAY, everyday().toBytes());
    write(
        classes, PrecomputedNoriTokens.class, PrecomputedNoriTokens.RESOURCE, readings().toBytes());
    write(classes, ItDictionary.class, ItDictionary.FINGERPRINT, fingerprint().toBytes());
    write(classes, PrecomputedKStem.class, PrecomputedKStem.RESOURCE, stems());
  }

  private static void write(Path classes, Class<?> owner, String name, byte[] bytes)
      throws IOException {
    Path directory = classes.resolve(owner.getPackageName().replace('.', '/'));
    Files.write(directory.resolve(name), bytes);
  }

  static SortedStringTable fingerprint() {
    return SortedStringTable.of(Map.of(Sha256.of(ItDictionary.bytes()), List.of()));
  }

  static byte[] stems() throws IOException, ReflectiveOperationException {
    return PrecomputedKStemBuilder.of(PrecomputedKStemBuilder.words(latinWords()));
  }

  /** Returns the English words of the dictionaries and of their synonyms, in lower case. */
  static Set<String> latinWords() {
    Set<String> words = new TreeSet<>();
    for (String text : texts()) {
      Collections.addAll(words, text.toLowerCase(Locale.ROOT).split("[^a-z]+"));
    }
    words.remove("");
    return words;
  }

  static SortedStringTable equivalents() {
    return SortedStringTable.of(Synonyms.derived(ItDictionary.entries()));
  }

  static SortedStringTable everyday() {
    return SortedStringTable.of(Synonyms.derivedEveryday(EverydayDictionary.entries()));
  }

  static SortedStringTable readings() {
    NoriTokens nori = new NoriTokens(ItDictionary.noriDictionary());
    Map<String, List<String>> readings = new TreeMap<>();
    for (String text : texts()) {
      String masked = MixedText.masked(text, TechnicalTokenizer.of(text));
      if (MixedText.needsNori(text) && masked.length() <= PrecomputedNoriTokens.MAX_KNOWN) {
        readings.put(masked, PrecomputedNoriTokens.toText(nori.of(masked)));
      }
    }
    return SortedStringTable.of(readings);
  }

  /** Returns the dictionaries' words, with their spaces and without. */
  private static Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (ItDictionary.Entry entry : ItDictionary.entries()) {
      texts.add(entry.word());
      texts.add(entry.parts());
      texts.addAll(List.of(entry.parts().split(" ", -1)));
    }
    BiConsumer<String, List<String>> words =
        (word, names) -> {
          texts.add(word);
          texts.addAll(names);
        };
    Synonyms.derived(ItDictionary.entries()).forEach(words);
    Synonyms.derivedEveryday(EverydayDictionary.entries()).forEach(words);
    return texts;
  }
}
