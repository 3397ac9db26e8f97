package dev.haru.search;

import dev.haru.text.Beginning;
import dev.haru.text.Folded;
import dev.haru.text.Hangul;
import dev.haru.text.Keystrokes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Suggests what someone may be about to type: read as typed, else with the other keyboard on, else
 * with a slip of the finger.
 *
 * <p>Safe for use by several threads.
 */
final class Suggester {

  /** A heading in more sections, translations counted once, ... */
  private static final int OFTEN = 4;

  /** ... and in more than one lesson of so many says nothing of what its section is about. */
  private static final int LESSONS = 100;

  /** No more sections than a slip of the author's finger would account for. */
  private static final int FEW = 2;

  private final IndexSearcher searcher;
  private final Concepts concepts;
  private final GlossaryNames names;
  private final Slips slips;
  private final int lessons;

  /**
   * Creates a suggester.
   *
   * @param names the names of the dictionary and the course's glossary
   * @param lexicon the words that may have been meant
   * @param lessons how many lessons the course has
   */
  Suggester(
      IndexSearcher searcher,
      Concepts concepts,
      GlossaryNames names,
      Lexicon lexicon,
      int lessons) {
    this.searcher = searcher;
    this.concepts = concepts;
    this.names = names;
    this.slips = new Slips(lexicon);
    this.lessons = lessons;
  }

  /** Returns suggestions, best first. */
  List<Suggestion> suggest(SuggestRequest request) throws IOException {
    Answer answer = new Answer(request);
    String other = otherKeyboard(request.query());
    answer.add(request.query());
    if (answer.suggestions.isEmpty()) {
      answer.add(other);
    }
    if (answer.isPoor()) {
      answer.addCorrected(request.query());
    }
    if (answer.suggestions.isEmpty()) {
      answer.addCorrected(other);
    }
    return answer.suggestions;
  }

  private static String otherKeyboard(String typed) {
    boolean korean =
        typed.chars().anyMatch(c -> Hangul.isSyllable((char) c) || Hangul.isJamo((char) c));
    return korean ? Keystrokes.toLatin(typed) : Keystrokes.toHangul(typed);
  }

  /** The suggestions for a request, as they are found. */
  private final class Answer {
    private final SuggestRequest request;
    private final Popularity popularity;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Set<Query> named = new HashSet<>();

    Answer(SuggestRequest request) {
      this.request = request;
      this.popularity = new Popularity(searcher, concepts, request.lang());
    }

    boolean isPoor() {
      return suggestions.stream().mapToInt(Suggestion::count).sum() <= FEW;
    }

    void addCorrected(String typed) throws IOException {
      for (String meant : slips.corrected(typed)) {
        add(meant);
      }
    }

    void add(String typed) throws IOException {
      String folded = Folded.of(typed).chars();
      if (folded.isEmpty()) {
        return;
      }
      Beginning beginning = Beginning.of(folded);
      Candidates candidates = Candidates.of(beginning, searcher.getIndexReader(), names);
      for (Candidate candidate : candidates.all()) {
        forgetHeadingsThatSayNothing(candidate);
      }
      candidates.all().removeIf(Candidate::isEmpty);
      for (Candidate candidate : candidates.bestFirst()) {
        if (suggestions.size() == request.limit()) {
          return;
        }
        add(candidate, beginning);
      }
    }

    private void add(Candidate candidate, Beginning beginning) throws IOException {
      BitSet sections = popularity.sections(candidate.places());
      if (candidate.without() != null) {
        sections.andNot(candidate.without());
      }
      int count = popularity.count(sections);
      if (count > 0 && isNew(candidate)) {
        suggestions.add(
            new Suggestion(
                candidate.text(),
                candidate.kind(),
                popularity.language(candidate.text(), sections),
                count,
                highlights(candidate.text(), beginning)));
      }
    }

    /** Of several names of one thing, the first is enough. */
    private boolean isNew(Candidate candidate) {
      boolean otherName =
          candidate.kind() == Suggestion.Kind.GLOSSARY && named.containsAll(candidate.places());
      named.addAll(candidate.places());
      return !otherName && said.add(singular(candidate.text()));
    }

    private void forgetHeadingsThatSayNothing(Candidate candidate) throws IOException {
      int often = Math.max(OFTEN, lessons / LESSONS);
      if (candidate.headings() > often) {
        BitSet headed = popularity.sections(candidate.headingPlaces());
        if (popularity.count(headed) > often) {
          candidate.forgetHeadings(headed);
        }
      }
    }
  }

  /** A word and its English plural are suggested once. */
  private static String singular(String text) {
    String folded = Folded.of(text).chars();
    boolean plural = folded.endsWith("s") && !folded.endsWith("ss");
    return plural ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static List<Excerpt.Range> highlights(String text, Beginning beginning) {
    Folded folded = Folded.of(text);
    for (int at = 0; at < folded.length(); at++) {
      int length = beginning.lengthIn(folded.chars(), at);
      if (length > 0 && startsWord(text, folded.place(at))) {
        int last = folded.place(at + length - 1);
        return List.of(new Excerpt.Range(folded.place(at), last + 1));
      }
    }
    return List.of();
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
