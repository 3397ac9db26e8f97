package dev.haru.search.packed;

import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.Lexicon;
import dev.haru.text.ByteOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A lexicon in one file, because similar words are looked for among all. */
public final class PackedLexicon implements Lexicon {

  private final PackedFiles files;
  private final String name;
  private @Nullable FuzzyWordIndex words;

  PackedLexicon(PackedFiles files, String name) {
    this.files = files;
    this.name = name;
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
    FuzzyWordIndex known = words;
    if (known == null) {
      Block all = new Block(files.read(name));
      List<Map.Entry<String, Integer>> frequencies = new ArrayList<>(all.size());
      for (int i = 0; i < all.size(); i++) {
        frequencies.add(Map.entry(all.key(i), all.value(i).readInt()));
      }
      known = new FuzzyWordIndex(frequencies);
      words = known;
    }
    return known;
  }
}
