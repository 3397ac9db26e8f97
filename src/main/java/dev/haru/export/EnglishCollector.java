package dev.haru.export;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.PrecomputedKStem;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.search.packed.EnglishStems;
import dev.haru.search.packed.PackedTable;
import java.util.List;
import java.util.Set;

/** Collects the stems of English words: those of dictionaries, and those of the course. */
final class EnglishCollector {

  private final Analyzers analyzers;

  EnglishCollector(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Adds the stems of dictionaries, and those of a lexicon, to other rows. */
  void addTo(TableRows rows, Set<String> lexicon) {
    for (String word : lexicon) {
      if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        add(rows, word, false);
      }
    }
    PrecomputedKStem.forEach(word -> add(rows, word, true));
  }

  private void add(TableRows rows, String word, boolean isWord) {
    List<TechnicalTokenizer.Term> terms = analyzers.of(Analyzers.MAIN).terms(word);
    String stem = terms.isEmpty() ? word : terms.getFirst().term();
    if (isWord || !stem.equals(word)) {
      rows.add(PackedTable.ENGLISH, word, EnglishStems.toBytes(word, stem, isWord));
    }
  }
}
