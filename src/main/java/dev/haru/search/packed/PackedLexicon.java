package dev.haru.search.packed;

import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.Lexicon;
import dev.haru.text.ByteOutput;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A lexicon in one file, because similar words are looked for among all. */
public final class PackedLexicon implements Lexicon {

  private final PackedFiles files;
  private final String name;
  private final LossyCache<String, FuzzyWordIndex> read;

  PackedLexicon(PackedFiles files, String name) {
    this(files, name, new LossyCache<>(1));
  }

  private PackedLexicon(PackedFiles files, String name, LossyCache<String, FuzzyWordIndex> read) {
    this.files = files;
    this.name = name;
    this.read = read;
  }

  /** Returns the same lexicon, which looks for its file elsewhere if it has not been read. */
  PackedLexicon over(PackedFiles other) {
    return new PackedLexicon(other, name, read);
  }

  /** Writes words with their frequencies. */
  public static byte[] toBytes(Map<String, Integer> frequencies) {
    ByteOutput out = new ByteOutput();
    String before = "";
    for (Map.Entry<String, Integer> each : new TreeMap<>(frequencies).entrySet()) {
      ByteOutput frequency = new ByteOutput();
      frequency.writeInt(each.getValue());
      Block.write(out, before, each.getKey(), frequency.toBytes());
      before = each.getKey();
    }
    return out.toBytes();
  }

  @Override
  public FuzzyWordIndex words() {
    byte[] content = files.read(name);
    return content.length == 0
        ? new FuzzyWordIndex(List.of()) // only until the file is there
        : Objects.requireNonNull(read.of(name, each -> words(content)));
  }

  private static FuzzyWordIndex words(byte[] content) {
    Block all = new Block(content);
    List<Map.Entry<String, Integer>> frequencies = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      frequencies.add(Map.entry(all.key(i, 0), all.value(i).readInt()));
    }
    return new FuzzyWordIndex(frequencies);
  }
}
