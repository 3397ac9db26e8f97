package dev.haru.analysis.dictionary;

import dev.haru.language.FunctionWords;
import dev.haru.text.StringTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Equivalents of words in the other language, from the IT dictionary, the everyday dictionary or a
 * course's glossary. Immutable.
 *
 * <p>Words are looked up without their spaces, so that {@code 로드밸런싱} and {@code 로드 밸런싱} are the
 * same, and without function words between others, which queries lose: {@code table of contents}.
 */
public final class Synonyms {

  /** The table of the IT dictionary's equivalents, computed in the build. */
  public static final String RESOURCE = "synonyms.tsv";

  /** The table of the everyday dictionary's equivalents, computed in the build. */
  public static final String EVERYDAY = "everyday-synonyms.tsv";

  private final StringTable byWord;

  /**
   * Creates equivalents from a table.
   *
   * @param byWord the equivalents of each word, in both directions, by the words' keys
   */
  public Synonyms(StringTable byWord) {
    this.byWord = byWord;
  }

  /** Derives the equivalents from the IT dictionary's entries, by their keys. */
  public static Map<String, List<String>> derived(List<ItDictionary.Entry> entries) {
    Collector synonyms = new Collector();
    for (ItDictionary.Entry entry : entries) {
      String korean = entry.parts().isEmpty() ? entry.word() : entry.parts();
      for (String english : entry.english()) {
        synonyms.add(entry.word(), english);
        synonyms.add(english, korean);
      }
    }
    // One way only: an English word is found as it is in the lessons, and in Korean through
    // translations.
    CompoundSynonyms.of(entries).forEach(synonyms::add);
    return synonyms.byWord;
  }

  /** Derives the equivalents from the everyday dictionary's entries, by their keys. */
  public static Map<String, List<String>> derivedEveryday(List<EverydayDictionary.Entry> entries) {
    Collector synonyms = new Collector();
    for (EverydayDictionary.Entry entry : entries) {
      for (String english : entry.english()) {
        synonyms.add(entry.korean(), english);
        synonyms.add(english, entry.korean());
      }
    }
    return synonyms.byWord;
  }

  /** Returns the equivalents of a course's own glossary, in both directions. */
  public static Synonyms of(Map<String, List<String>> glossary) {
    Collector synonyms = new Collector();
    glossary.forEach((word, others) ->
        others.forEach(other -> {
          synonyms.add(word, other);
          synonyms.add(other, word);
        }));
    return new Synonyms(synonyms);
  }

  /** Equivalents that are collected in memory. */
  private static final class Collector implements StringTable {

    private final Map<String, List<String>> byWord = new HashMap<>();

    void add(String word, String equivalent) {
      byWord.computeIfAbsent(key(word), k -> new ArrayList<>(1)).add(equivalent);
    }

    @Override
    public @Nullable List<String> get(String key) {
      return byWord.get(key);
    }

    @Override
    public void beginningWith(String prefix, BiConsumer<String, List<String>> taker) {
      byWord.forEach((word, equivalents) -> {
        if (word.startsWith(prefix)) {
          taker.accept(word, equivalents);
        }
      });
    }
  }

  private static String key(String word) {
    String[] words = word.toLowerCase(Locale.ROOT).split(" ", -1);
    StringBuilder key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      boolean isLast = i + 1 == words.length;
      if (isLast || !FunctionWords.contains(words[i])) {
        key.append(words[i]);
      }
    }
    return key.toString();
  }

  /** Passes each word that has equivalents, without spaces, with these equivalents. */
  public void forEach(BiConsumer<String, List<String>> taker) {
    byWord.beginningWith("", taker);
  }

  /** Passes each word that begins with a prefix and has equivalents, as {@link #forEach} does. */
  public void forEachBeginningWith(String prefix, BiConsumer<String, List<String>> taker) {
    byWord.beginningWith(prefix, taker);
  }

  /** Returns the equivalents as they are written. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    forEach((word, equivalents) -> names.addAll(equivalents));
    return names;
  }

  /** Returns the equivalents of a word or compound, with or without spaces; possibly none. */
  public List<String> of(String word) {
    List<String> found = byWord.get(key(word));
    return found == null ? List.of() : found;
  }
}
