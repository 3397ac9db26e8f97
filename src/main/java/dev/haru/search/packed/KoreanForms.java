package dev.haru.search.packed;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.KoreanTerms;
import dev.haru.analysis.MixedText;
import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.Particles;
import dev.haru.hangul.VerbForms;
import dev.haru.hangul.VerbStem;
import dev.haru.text.ByteInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Korean terms of a text by the forms of words that the course has, of each of which the table
 * holds what nori makes of it. A form that the course does not have is taken apart: by its
 * particle, or into the longest forms that the course has.
 */
final class KoreanForms implements KoreanTerms {

  /** The most pieces that an unknown form is taken apart into. */
  private static final int MAX_PIECES = 4;

  /** The fewest syllables of a piece: shorter ones occur in any word. */
  private static final int MIN_PIECE = 2;

  private final BlockTable forms;

  KoreanForms(BlockTable forms) {
    this.forms = forms;
  }

  /**
   * A run of letters and digits, in which a mask of any length is one char, because nori treats all
   * of them alike.
   *
   * @param text the run with short masks
   * @param places the offset of each char of the text, and at the end that of the run's end
   */
  record Run(String text, List<Integer> places) {

    /** Returns the runs of a masked text that have more than masks. */
    static List<Run> in(String masked) {
      List<Run> runs = new ArrayList<>();
      int at = 0;
      while (at < masked.length()) {
        int end = at;
        while (end < masked.length() && Character.isLetterOrDigit(masked.charAt(end))) {
          end++;
        }
        if (end > at && MixedText.needsNori(masked.substring(at, end))) {
          runs.add(of(masked, at, end));
        }
        at = Math.max(end, at + 1);
      }
      return runs;
    }

    private static Run of(String masked, int from, int to) {
      StringBuilder text = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      for (int i = from; i < to; i++) {
        char c = masked.charAt(i);
        boolean isMask = c == MixedText.MASK || c == MixedText.DIGIT_MASK;
        if (!isMask || text.isEmpty() || text.charAt(text.length() - 1) != c) {
          places.add(i);
          text.append(c);
        }
      }
      places.add(to);
      return new Run(text.toString(), places);
    }
  }

  @Override
  public List<Term> of(String masked) {
    List<Term> terms = new ArrayList<>();
    for (Run run : Run.in(masked)) {
      for (Term each : terms(run.text())) {
        terms.add(
            new Term(
                each.term(),
                run.places().get(each.start()),
                run.places().get(each.end()),
                each.increment(),
                each.length(),
                true,
                each.type()));
      }
    }
    return terms;
  }

  private List<Term> terms(String form) {
    List<Term> known = known(form);
    if (known != null) {
      return known;
    }
    Term verb = verb(form);
    List<Term> ofStem = withoutParticle(form);
    if (ofStem != null && (verb == null || ofStem.size() == 1)) {
      return ofStem;
    }
    if (verb != null) {
      return List.of(verb);
    }
    List<Term> pieces = pieces(form, 0, MAX_PIECES);
    return pieces == null ? unknown(form) : pieces;
  }

  private @Nullable List<Term> withoutParticle(String form) {
    for (String stem : Particles.stems(form)) {
      List<Term> known = stem.equals(form) ? null : known(stem);
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** Returns the verb that a form is of, if its stem is one, or null. */
  private @Nullable Term verb(String form) {
    if (form.length() < 2 || !form.chars().allMatch(c -> Hangul.isSyllable((char) c))) {
      return null;
    }
    for (VerbForms.Form each : VerbForms.of(form)) {
      if (forms.get(PackedAnalysis.verbKey(each.stem())) != null) {
        String stem = VerbStem.indexed(each.stem());
        return new Term(stem, 0, each.length(), 1, 1, true, Analyzers.VERB);
      }
    }
    return null;
  }

  private @Nullable List<Term> known(String form) {
    ByteInput row = forms.get(PackedAnalysis.key(Analyzers.MAIN, form));
    return row == null ? null : FormTerms.read(form, row);
  }

  /** Returns the terms of a form from an offset on as those of known forms, or null. */
  private @Nullable List<Term> pieces(String form, int from, int most) {
    String rest = form.substring(from);
    List<Term> whole = from == 0 ? null : known(rest);
    if (whole != null) {
      return shifted(whole, from);
    }
    if (most == 1) {
      return null;
    }
    for (int end = form.length() - 1; end >= from + MIN_PIECE; end--) {
      List<Term> first = known(form.substring(from, end));
      List<Term> others = first == null ? null : pieces(form, end, most - 1);
      if (first != null && others != null) {
        List<Term> all = new ArrayList<>(shifted(first, from));
        all.addAll(others);
        return all;
      }
    }
    return null;
  }

  private static List<Term> shifted(List<Term> terms, int by) {
    return terms.stream()
        .map(each ->
            new Term(
                each.term(),
                each.start() + by,
                each.end() + by,
                each.increment(),
                each.length(),
                true,
                each.type()))
        .toList();
  }

  /** Returns the runs of syllables of a form that nobody knows, as unknown words. */
  private static List<Term> unknown(String form) {
    List<Term> terms = new ArrayList<>();
    int at = 0;
    while (at < form.length()) {
      int end = at;
      while (end < form.length() && isKorean(form.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = form.substring(at, end);
        terms.add(new Term(word, at, end, 1, 1, true, Analyzers.UNKNOWN));
      }
      at = Math.max(end, at + 1);
    }
    return terms;
  }

  private static boolean isKorean(char c) {
    return c != MixedText.MASK && c != MixedText.DIGIT_MASK && (Hangul.isSyllable(c) || c > 0x1100);
  }
}
