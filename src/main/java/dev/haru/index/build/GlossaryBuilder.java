package dev.haru.index.build;

import dev.haru.glossary.GlossaryLearner;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.LearnedGlossary;
import dev.haru.glossary.PairedPassages;
import dev.haru.glossary.PassageCodec;
import dev.haru.glossary.PassagePair;
import dev.haru.glossary.Translation;
import dev.haru.index.Schema;
import dev.haru.index.StoredGlossary;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.IOFunction;

/**
 * Learns a course's glossary from the passages that its editions translate. While these have not
 * changed, nothing is learned again.
 */
final class GlossaryBuilder {

  /**
   * The number of language pairs to learn in a course with many languages: first those of its main
   * language, then those with the most text.
   */
  private static final int MAX_PAIRS = 10;

  /**
   * The size of the passages to learn from, 20 times that of the sample course: more would take
   * memory and time and teach little.
   */
  private static final long MAX_BYTES = 16_000_000;

  private GlossaryBuilder() {}

  /**
   * Returns whether the glossary of a commit was learned from these groups in their present state.
   */
  static boolean isUpToDate(Collection<ManifestEntry> groups, Map<String, String> data) {
    return StoredGlossary.isFrom(source(chosen(groups)), data);
  }

  /**
   * Learns a glossary, and returns it as user data for a commit.
   *
   * @param stored reads the passages of a group, as {@link PassageCodec} wrote them
   */
  static Map<String, String> learn(
      Collection<ManifestEntry> groups, IOFunction<ManifestEntry, String> stored)
      throws IOException {
    List<ManifestEntry> chosen = chosen(groups);
    PairedPassages pairs = new PairedPassages();
    PassageCodec codec = new PassageCodec();
    for (ManifestEntry group : chosen) {
      codec.read(stored.apply(group), pairs);
    }
    return StoredGlossary.write(learn(pairs.pairs()), source(chosen));
  }

  private static LearnedGlossary learn(Map<LanguagePair, List<PassagePair>> pairs) {
    String main = mainLanguage(pairs);
    Map<LanguagePair, List<Translation>> learned = new ConcurrentHashMap<>();
    try (SameWords sameWords = new SameWords()) {
      pairs.entrySet().stream()
          .sorted(
              Comparator.comparingInt((Map.Entry<LanguagePair, List<PassagePair>> each) ->
                      each.getKey().has(main) ? 0 : 1)
                  .thenComparingInt(each -> -each.getValue().size()))
          .limit(MAX_PAIRS)
          .toList()
          .parallelStream()
          .forEach(each ->
              learned.put(
                  each.getKey(),
                  sameWords.leftOut(each.getKey(), GlossaryLearner.learn(each.getValue()))));
    }
    learned.values().removeIf(List::isEmpty);
    return LearnedGlossary.of(learned);
  }

  /** Returns the language with the most passages; empty if there are none. */
  private static String mainLanguage(Map<LanguagePair, List<PassagePair>> pairs) {
    SortedMap<String, Integer> passages = new TreeMap<>();
    pairs.forEach((pair, all) -> {
      passages.merge(pair.left(), all.size(), Integer::sum);
      passages.merge(pair.right(), all.size(), Integer::sum);
    });
    return passages.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /**
   * Chooses the translated lessons to learn from. In a large course these are a sample, selected by
   * hash so that it is fair, and stays mostly the same when a lesson is added or removed.
   */
  private static List<ManifestEntry> chosen(Collection<ManifestEntry> groups) {
    Map<String, ManifestEntry> translated = new TreeMap<>();
    for (ManifestEntry group : groups) {
      if (group.passages().bytes() > 0) {
        translated.put(idHash(group), group);
      }
    }
    List<ManifestEntry> chosen = new ArrayList<>();
    long bytes = 0;
    for (ManifestEntry group : translated.values()) {
      bytes += group.passages().bytes();
      if (bytes > MAX_BYTES) {
        break;
      }
      chosen.add(group);
    }
    chosen.sort(Comparator.comparing(ManifestEntry::id));
    return chosen;
  }

  private static String idHash(ManifestEntry group) {
    return Sha256.of(group.id().getBytes(StandardCharsets.UTF_8));
  }

  private static String source(List<ManifestEntry> chosen) {
    StringBuilder source = new StringBuilder(Schema.fingerprint());
    chosen.forEach(group -> source.append('\n').append(group.passages().hash()));
    return Sha256.of(source.toString().getBytes(StandardCharsets.UTF_8));
  }
}
