package dev.haru.analysis.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The English of words that the dictionary has only in compounds: if {@code 접근 제어} is {@code access
 * control} and {@code 접근 권한} is {@code access right}, then {@code 접근} is access.
 */
final class CompoundSynonyms {

  /** The number of compounds that must agree; none may disagree. */
  private static final int WITNESSES = 2;

  private CompoundSynonyms() {}

  /** Returns the words and their English equivalents, in a fixed order. */
  static Map<String, String> of(List<ItDictionary.Entry> entries) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (ItDictionary.Entry entry : entries) {
      String[] korean = entry.parts().split(" ", -1);
      for (String name : entry.english()) {
        String[] english = name.split(" ", -1);
        for (int i = 0;
            korean.length > 1 && korean.length == english.length && i < korean.length;
            i++) {
          seen.computeIfAbsent(korean[i], k -> new HashMap<>()).merge(english[i], 1, Integer::sum);
        }
      }
    }
    entries.forEach(entry -> seen.remove(entry.word()));
    Map<String, String> derived = new TreeMap<>();
    seen.forEach((korean, english) -> {
      Map.Entry<String, Integer> only = english.entrySet().iterator().next();
      if (english.size() == 1 && only.getValue() >= WITNESSES) {
        derived.put(korean, only.getKey());
      }
    });
    return derived;
  }
}
