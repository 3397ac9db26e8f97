package dev.haru.search.packed;

import dev.haru.analysis.MixedText;
import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.text.ByteInput;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Finds the terms of a language other than Korean and English in a table of word forms. In
 * languages that do not separate words, the longest known forms are taken; an unknown form is its
 * own term.
 */
final class LanguageForms implements TermAnalyzer {

  /** The type of a plain word. */
  private static final String WORD = "word";

  private final BlockTable forms;
  private final String group;
  private final boolean isSpaced;

  /**
   * Creates an analyzer.
   *
   * @param isSpaced whether the language separates its words by spaces
   */
  LanguageForms(BlockTable forms, String group, boolean isSpaced) {
    this.forms = forms;
    this.group = group;
    this.isSpaced = isSpaced;
  }

  @Override
  public void forEach(String text, Consumer<Term> consumer) {
    int gap = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isWord(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        gap = addRun(text, at, end, gap, consumer);
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean isWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private int addRun(String text, int from, int to, int before, Consumer<Term> consumer) {
    int gap = before;
    int at = from;
    while (at < to) {
      int end = isSpaced ? to : longest(text, at, to);
      String form = text.substring(at, end).toLowerCase(Locale.ROOT);
      ByteInput row = isMask(form) ? null : forms.get(PackedAnalysis.key(group, form));
      List<Term> terms = row == null ? null : FormTerms.read(form, row);
      if (terms == null) {
        consumer.accept(new Term(form, at, end, 1 + gap, 1, true, WORD));
        gap = 0;
      } else if (terms.isEmpty()) {
        gap++;
      } else {
        for (Term each : terms) {
          consumer.accept(
              new Term(
                  each.term(),
                  at + each.start(),
                  at + each.end(),
                  each.increment() + gap,
                  each.length(),
                  true,
                  each.type()));
          gap = 0;
        }
      }
      at = end;
    }
    return gap;
  }

  /** Returns the end of the longest known form that begins at an offset, or of one char. */
  private int longest(String text, int from, int to) {
    for (int end = Math.min(to, from + PackedAnalysis.LONGEST_UNSPACED); end > from + 1; end--) {
      if (forms.get(PackedAnalysis.key(group, text.substring(from, end))) != null) {
        return end;
      }
    }
    return from + 1;
  }

  private static boolean isMask(String form) {
    return form.chars().allMatch(c -> c == MixedText.MASK);
  }
}
