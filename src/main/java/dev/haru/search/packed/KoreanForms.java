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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Korean terms of a text in a table of word forms, which holds nori's terms for each form
 * of the course. A form that is not in the table is taken apart: by its particle, as a form of a
 * verb, or into pieces.
 */
final class KoreanForms implements KoreanTerms {

  /** The longest form that is taken apart, in chars. */
  private static final int MAX_LENGTH = 40;

  /**
   * The stems of verbs that make a verb of the noun before them, and are no words by themselves.
   */
  private static final Set<String> LIGHT_VERBS = Set.of("하", "되", "시키");

  private final BlockTable forms;
  private final UnspacedKorean unspaced = new UnspacedKorean(this::known, this::verbWithin);

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
    if (forms.isUnknown(PackedAnalysis.key(Analyzers.MAIN, form))) {
      return unknown(form); // looking for pieces would fetch files that are probably not needed
    }
    Term verb = verb(form);
    List<Term> ofStem = withoutParticle(form);
    if (ofStem != null && (verb == null || ofStem.size() == 1)) {
      return ofStem;
    }
    if (verb != null) {
      return List.of(verb);
    }
    return form.length() > MAX_LENGTH ? unknown(form) : ofPieces(form);
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

  private List<Term> ofPieces(String form) {
    List<Term> terms = new ArrayList<>();
    for (UnspacedKorean.Piece piece : unspaced.pieces(form)) {
      List<Term> ofPiece =
          piece.terms() == null ? unknown(form.substring(piece.from(), piece.to())) : piece.terms();
      terms.addAll(shifted(ofPiece, piece.from()));
    }
    return terms;
  }

  /** Returns the terms of a verb within a longer form; none if it only makes a verb of a noun. */
  private @Nullable List<Term> verbWithin(String form) {
    Term verb = verb(form);
    if (verb == null) {
      return null;
    }
    return LIGHT_VERBS.contains(verb.term()) ? List.of() : List.of(verb);
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
