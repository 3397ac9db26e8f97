package dev.haru.search.suggest;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.index.SuggestTerm;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.SearchTimeout;
import dev.haru.search.SuggestRequest;
import dev.haru.search.Suggestion;
import dev.haru.search.correct.KnownWords;
import dev.haru.search.correct.PrefixSpellChecker;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.text.FoldedText;
import java.io.IOException;
import java.util.List;

/**
 * A source of completions for a text that is being typed: read as typed, otherwise in the other
 * keyboard layout, otherwise with a slip of the finger.
 *
 * <p>Safe for use by several threads.
 */
public final class Suggester {

  /** The most sections that a slip of the author's finger would account for. */
  private static final int FEW = 2;

  private final SuggestionIndex index;
  private final TranslationGroups groups;
  private final NameSuggestions names;
  private final PrefixSpellChecker slips;
  private final int lessons;
  private final List<String> languages;

  /**
   * Creates a suggester.
   *
   * @param names the names of the dictionary and the course's glossary
   * @param vocabulary the words that may have been meant
   * @param lessons the number of lessons in the course
   * @param languages the course's canonical languages
   */
  public Suggester(
      SuggestionIndex index,
      TranslationGroups groups,
      NameSuggestions names,
      WordFrequencies vocabulary,
      int lessons,
      List<String> languages) {
    this.index = index;
    this.groups = groups;
    this.names = names;
    this.slips = new PrefixSpellChecker(vocabulary);
    this.lessons = lessons;
    this.languages = List.copyOf(languages);
  }

  /**
   * Returns suggestions, best first.
   *
   * @throws SearchTimeout if the deadline passes first
   */
  public List<Suggestion> suggest(SuggestRequest request, Deadline deadline) throws IOException {
    SectionCounts counts =
        new SectionCounts(index, groups, Filters.ofLanguage(request.lang()).among(languages));
    Suggestions found = new Suggestions(index, names, counts, lessons, request.limit(), deadline);
    String typed = request.query();
    if (FoldedText.of(typed).length() > SuggestTerm.MAX_LENGTH) {
      return List.of(); // no indexed term is that long
    }
    String other = otherKeyboard(typed);
    found.add(typed);
    if (found.isEmpty()) {
      found.add(other);
    }
    if (found.sections() <= FEW) {
      addCorrected(typed, found, deadline);
    }
    if (found.isEmpty()) {
      addCorrected(other, found, deadline);
    }
    return found.all();
  }

  private void addCorrected(String typed, Suggestions found, Deadline deadline) throws IOException {
    for (String meant : slips.corrected(typed, deadline)) {
      found.add(meant);
    }
  }

  private static String otherKeyboard(String typed) {
    return KnownWords.hasHangul(typed)
        ? DubeolsikKeyboard.toLatin(typed)
        : DubeolsikKeyboard.toHangul(typed);
  }
}
