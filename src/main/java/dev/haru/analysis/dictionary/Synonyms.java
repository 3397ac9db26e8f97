package dev.haru.analysis.dictionary;

import dev.haru.language.FunctionWords;
import dev.haru.text.SortedStringTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

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

  /** The same for every index; loaded on first use. */
  private static final class Field {
    static final Synonyms EQUIVALENTS =
        new Synonyms(SortedStringTable.ofResource(Synonyms.class, RESOURCE));
  }

  /** The same for every index; loaded on first use. */
  private static final class Everyday {
    static final Synonyms EQUIVALENTS =
        new Synonyms(SortedStringTable.ofResource(Synonyms.class, EVERYDAY));
  }

  private final Map<String, List<String>> byWord;

  private Synonyms(Map<String, List<String>> byWord) {
    this.byWord = byWord;
  }

  /** Returns the equivalents in the IT dictionary, in both directions. */
  public static Synonyms ofField() {
    return Field.EQUIVALENTS;
  }

  /** Returns the equivalents in the everyday dictionary, in both directions. */
  public static Synonyms ofEveryday() {
    return Everyday.EQUIVALENTS;
  }

  /** Derives the equivalents from the IT dictionary's entries, by their keys. */
  public static Map<String, List<String>> derived(List<ItDictionary.Entry> entries) {
    Synonyms synonyms = new Synonyms(new HashMap<>());
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
    Synonyms synonyms = new Synonyms(new HashMap<>());
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
    Synonyms synonyms = new Synonyms(new HashMap<>());
    glossary.forEach((word, others) ->
        others.forEach(other -> {
          synonyms.add(word, other);
          synonyms.add(other, word);
        }));
    return synonyms;
  }

  private void add(String word, String equivalent) {
    byWord.computeIfAbsent(key(word), k -> new ArrayList<>(1)).add(equivalent);
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
    byWord.forEach(taker);
  }

  /** Passes each word that begins with a prefix and has equivalents, as {@link #forEach} does. */
  public void forEachBeginningWith(String prefix, BiConsumer<String, List<String>> taker) {
    if (byWord instanceof SortedStringTable table) {
      table.beginningWith(prefix, taker);
    } else {
      byWord.forEach((word, equivalents) -> {
        if (word.startsWith(prefix)) {
          taker.accept(word, equivalents);
        }
      });
    }
  }

  /** Returns the equivalents as they are written. */
  public Set<String> names() {
    return byWord.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  /** Returns the equivalents of a word or compound, with or without spaces; possibly none. */
  public List<String> of(String word) {
    return byWord.getOrDefault(key(word), List.of());
  }
}
