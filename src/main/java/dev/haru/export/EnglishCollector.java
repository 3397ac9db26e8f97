package dev.haru.export;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.PrecomputedKStem;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.search.packed.EnglishStems;
import dev.haru.search.packed.PackedDirectory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the stems of English words: those of dictionaries, and those of the course. */
final class EnglishCollector {

  private final Analyzers analyzers;
  private final TreeMap<String, byte[]> rows = new TreeMap<>();

  EnglishCollector(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Writes the table of stems, and returns its directory. */
  PackedDirectory write(Map<String, Integer> lexicon, BlockWriter writer) {
    for (String word : lexicon.keySet()) {
      if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        add(word, false);
      }
    }
    PrecomputedKStem.forEach(word -> add(word, true));
    rows.forEach(writer::add);
    return writer.finish();
  }

  private void add(String word, boolean isWord) {
    List<TechnicalTokenizer.Term> terms = analyzers.of(Analyzers.MAIN).terms(word);
    String stem = terms.isEmpty() ? word : terms.getFirst().term();
    if (isWord || !stem.equals(word)) {
      rows.put(word, EnglishStems.toBytes(word, stem, isWord));
    }
  }
}
