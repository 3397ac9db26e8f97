package dev.haru.search.excerpt;

import dev.haru.search.Deadline;
import dev.haru.search.Excerpt;
import dev.haru.search.SearchTimeout;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A cutter of the best passage of a section's text, in whole sentences if they fit. */
public final class Excerpter {

  /** The widest passage, in terminal columns; wide characters such as Hangul take two. */
  static final int MAX_WIDTH = 240;

  /** The share that a repeated word counts; another word says more. */
  private static final float REPEATED = 0.1f;

  private Excerpter() {}

  /**
   * Returns the best passage of a text.
   *
   * @param matches the matches in the order of their places
   * @throws SearchTimeout if the deadline passes before it is found
   */
  public static Excerpt best(String text, List<TermMatch> matches, Deadline deadline) {
    List<SentenceBounds.Sentence> sentences = SentenceBounds.near(text, matches, MAX_WIDTH);
    int first = matches.isEmpty() ? 0 : bestSentence(text, sentences, matches, deadline);
    if (first < 0) { // no match within a passage
      sentences = SentenceBounds.near(text, List.of(), MAX_WIDTH);
      first = 0;
    }
    if (sentences.isEmpty()) {
      return Excerpt.EMPTY;
    }
    first = startingAtMatch(sentences, first, text, matches);
    int last = lastFitting(text, sentences, first);
    return cut(text, sentences.get(first).start(), sentences.get(last).end(), matches, deadline);
  }

  /** Returns the sentence with which the best passage begins, or -1 if none has a match. */
  private static int bestSentence(
      String text,
      List<SentenceBounds.Sentence> sentences,
      List<TermMatch> matches,
      Deadline deadline) {
    int first = -1;
    float most = 0;
    for (int i = 0; i < sentences.size(); i++) {
      deadline.check();
      int last = lastFitting(text, sentences, i);
      float score = score(matches, sentences.get(i).start(), sentences.get(last).end());
      // The first of equals; startingAtMatch later drops the sentences that lead up to its match.
      if (score > most) {
        most = score;
        first = i;
      }
    }
    return first;
  }

  private static int lastFitting(String text, List<SentenceBounds.Sentence> sentences, int first) {
    int last = first;
    int start = sentences.get(first).start();
    int width = width(text, start, sentences.get(first).end());
    while (last + 1 < sentences.size() && sentences.get(last + 1).end() - start <= MAX_WIDTH) {
      width += width(text, sentences.get(last).end(), sentences.get(last + 1).end());
      if (width > MAX_WIDTH) {
        break;
      }
      last++;
    }
    return last;
  }

  /** Moves a passage's start to its first sentence with a match, so that it does not end early. */
  private static int startingAtMatch(
      List<SentenceBounds.Sentence> sentences, int first, String text, List<TermMatch> matches) {
    int last = lastFitting(text, sentences, first);
    for (int i = first; i <= last; i++) {
      if (score(matches, sentences.get(i).start(), sentences.get(i).end()) > 0) {
        return i;
      }
    }
    return first;
  }

  private static float score(List<TermMatch> matches, int start, int end) {
    float[] best = {};
    float repeated = 0;
    for (int i = firstFrom(matches, start); i < matches.size(); i++) {
      TermMatch termMatch = matches.get(i);
      if (termMatch.start() >= end) {
        break;
      }
      if (termMatch.end() <= end) {
        best = termMatch.part() < best.length ? best : Arrays.copyOf(best, termMatch.part() + 1);
        repeated += best[termMatch.part()] == 0 ? 0 : REPEATED * termMatch.weight();
        best[termMatch.part()] = Math.max(best[termMatch.part()], termMatch.weight());
      }
    }
    float sum = 0;
    for (float weight : best) {
      sum += weight;
    }
    return sum + Math.min(repeated, sum / 2);
  }

  /** Returns the index of the first match that starts at or after an offset. */
  private static int firstFrom(List<TermMatch> matches, int start) {
    int from = 0;
    int to = matches.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (matches.get(middle).start() < start) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static Excerpt cut(
      String text, int start, int end, List<TermMatch> matches, Deadline deadline) {
    int from = start;
    int to = end;
    if (width(text, start, end) > MAX_WIDTH) {
      // One long sentence: the stretch with the most matches.
      from = bestStart(text, start, end, matches, deadline);
      to = boundaryBefore(text, from, end);
    }
    return new PassageWriter(text, from > start, from, to, to < end).excerpt(matches);
  }

  private static int bestStart(
      String text, int start, int end, List<TermMatch> matches, Deadline deadline) {
    int best = start;
    float most = score(matches, start, boundaryBefore(text, start, end));
    for (TermMatch termMatch : matches) {
      deadline.check();
      if (termMatch.start() > start && termMatch.end() <= end) {
        int from = boundaryAfter(text, start, termMatch.start());
        float score = score(matches, from, boundaryBefore(text, from, end));
        if (score > most) {
          most = score;
          best = from;
        }
      }
    }
    return best;
  }

  /** Returns a start some words before a match, at the beginning of a word. */
  private static int boundaryAfter(String text, int start, int match) {
    int target = Math.max(start, match - MAX_WIDTH / 8);
    int at = target;
    while (at > start && at < match && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at < match || at == start ? at : match;
  }

  /** Returns the last end of a word, otherwise of a character, at which the passage still fits. */
  private static int boundaryBefore(String text, int from, int end) {
    int most = from;
    int width = 0;
    while (most < end && width < MAX_WIDTH) {
      width += width(text.charAt(most));
      most++;
    }
    if (most == end) {
      return end;
    }
    int word = most;
    while (word > from && !Character.isWhitespace(text.charAt(word))) {
      word--;
    }
    return word > from + (most - from) / 2 ? word : characterBefore(text, from, most);
  }

  private static int characterBefore(String text, int from, int at) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(from, Math.min(text.length(), at + 64)));
    return characters.isBoundary(at - from) ? at : from + characters.preceding(at - from);
  }

  private static int width(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end && width <= MAX_WIDTH; i++) {
      width += width(text.charAt(i));
    }
    return width;
  }

  private static int width(char c) {
    return c >= 0x1100 ? 2 : 1;
  }
}
