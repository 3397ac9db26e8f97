package dev.haru.index.document;

import dev.haru.analysis.VisibleText;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.hangul.Hangul;
import dev.haru.index.SuggestTerm;
import dev.haru.language.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Collects a section's suggestions besides its single words: its heading, its lesson's title, and
 * the terms of two or three words that it repeats.
 *
 * <p>Most pairs of neighbouring words occur once and are seldom worth suggesting; what the author
 * repeats is likely a term. Receives tokens while the section is analyzed, so that nothing is
 * analyzed twice.
 */
final class SectionSuggestions {

  private static final int MAX_WORDS = 3;

  /**
   * The number of terms to count: those of 400 pages. A longer section has used its repeated terms
   * by then, and the terms of the largest lesson would take 100 MB.
   */
  private static final int MAX_COUNTED = 100_000;

  private final Set<SuggestTerm> terms = new LinkedHashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  /** The consecutive words up to the current one. */
  private final List<Word> row = new ArrayList<>();

  private record Word(int start, int end) {}

  /** Adds a heading. */
  void addHeading(String heading) {
    String text = heading.strip();
    while (text.endsWith(":") || text.endsWith("：")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    add(true, text);
  }

  /** Adds a lesson's title, unless it is the file's name or contains the first heading. */
  void addTitle(Lesson lesson) {
    boolean decorated =
        lesson.sections().stream()
            .map(Section::heading)
            .filter(heading -> !heading.isBlank())
            .findFirst()
            .filter(heading -> lesson.title().contains(heading.strip()))
            .isPresent();
    if (!decorated && !lesson.path().endsWith(lesson.title())) {
      addHeading(lesson.title());
    }
  }

  private void add(boolean isHeading, String shown) {
    String text = VisibleText.of(shown).text();
    if (text.length() > 1 && text.length() <= SuggestTerm.MAX_LENGTH) {
      for (SuggestTerm term : SuggestTerm.of(isHeading, text)) {
        if (!term.key().isEmpty()) {
          terms.add(term);
        }
      }
    }
  }

  /**
   * Receives a token.
   *
   * @param text the text that contains it
   * @param start the offset of its first char there
   * @param end the offset after its last char
   * @param term its term
   */
  void add(String text, int start, int end, String term) {
    Word last = row.isEmpty() ? null : row.get(row.size() - 1);
    if (last != null && start < last.end()) {
      return; // a part of a technical word, which has been added whole
    }
    if (!isContent(text, start, end, term)) {
      finish(text);
    } else if (last != null && start == last.end()) {
      row.set(row.size() - 1, new Word(last.start(), end));
    } else {
      if (last == null || start != last.end() + 1 || text.charAt(last.end()) != ' ') {
        finish(text);
      }
      row.add(new Word(start, end));
    }
  }

  private static boolean isContent(String text, int start, int end, String term) {
    if (FunctionWords.contains(term) || !Character.isLetter(text.charAt(start))) {
      return false;
    }
    // If nori's term differs from the text, it is a verb.
    return !Hangul.isSyllable(text.charAt(start))
        || text.startsWith(term, start) && end == start + term.length();
  }

  /** Ends a row of words; the next offsets may belong to another text. */
  void finish(String text) {
    for (int from = 0; from < row.size(); from++) {
      for (int to = from + 1; to < Math.min(row.size(), from + MAX_WORDS); to++) {
        count(text.substring(row.get(from).start(), row.get(to).end()).toLowerCase(Locale.ROOT));
      }
    }
    row.clear();
  }

  private void count(String term) {
    if (repeated.size() < MAX_COUNTED) {
      repeated.merge(term, 1, Integer::sum);
    } else {
      repeated.computeIfPresent(term, (known, times) -> times + 1);
    }
  }

  /** Returns the suggestions collected so far. */
  Set<SuggestTerm> terms() {
    repeated.forEach((text, times) -> {
      if (times > 1) {
        add(false, text);
      }
    });
    return terms;
  }
}
