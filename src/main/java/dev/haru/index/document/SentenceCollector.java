package dev.haru.index.document;

import dev.haru.glossary.Passage;
import dev.haru.language.FunctionWords;
import dev.haru.language.LanguageGuess;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the meaningful terms of texts while they are analyzed: for each text its sentences, and
 * for each sentence the runs of adjacent terms.
 *
 * <p>Only texts in the lesson's own language count; a paragraph left in English is ignored in a
 * Korean lesson.
 */
final class SentenceCollector {

  private static final String ENDS = ".!?:。！？";

  /** The first char of the scripts in which a single char may be a word: Hangul, Han and Kana. */
  private static final char FIRST_SYLLABLE = 0x1100;

  private final List<List<Passage>> texts = new ArrayList<>();
  private final String language;

  private boolean listening;
  private String text = "";
  private int readUntil;
  private List<Passage> sentences = new ArrayList<>();
  private List<List<String>> runs = new ArrayList<>();
  private List<String> run = new ArrayList<>();

  /** Creates a collector for a lesson in a language. */
  SentenceCollector(String language) {
    this.language = language;
  }

  /** Begins a text. */
  void begin(String text) {
    listening = LanguageGuess.of(text, language).equals(language);
    this.text = text;
    readUntil = 0;
    sentences = new ArrayList<>();
  }

  /**
   * Receives a term.
   *
   * @param start the offset of its first char
   * @param end the offset after its last char
   * @param increment how many positions it is after the previous term
   * @param length how many positions it spans: more than 1 for a technical word, whose parts follow
   */
  void add(String term, int start, int end, int increment, int length) {
    if (!listening) {
      return;
    }
    read(start);
    boolean content = isContent(term);
    if (length > 1) {
      if (content) {
        runs.add(List.of(term));
      }
      return;
    }
    if (!content || increment != 1) {
      endRun();
    }
    if (content) {
      run.add(term);
    }
    readUntil = Math.max(readUntil, end);
  }

  /** Ends the text. */
  void end() {
    if (listening) {
      read(text.length());
      endSentence();
      texts.add(List.copyOf(sentences));
      listening = false;
    }
  }

  /** Returns the sentences of each text so far; a sentence without terms is empty. */
  List<List<Passage>> texts() {
    return texts;
  }

  /** Reads the text between two terms: a space leaves them adjacent, a comma does not. */
  private void read(int until) {
    for (int i = readUntil; i < until; i++) {
      char c = text.charAt(i);
      boolean afterEnd = i > 0 && ENDS.indexOf(text.charAt(i - 1)) >= 0;
      if (c == '\n' || afterEnd && Character.isWhitespace(c)) {
        endSentence();
      } else if (!Character.isLetter(c) && c != ' ' && c != '-') {
        endRun();
      }
    }
    readUntil = Math.max(readUntil, until);
  }

  private void endRun() {
    if (!run.isEmpty()) {
      runs.add(run);
      run = new ArrayList<>();
    }
  }

  private void endSentence() {
    endRun();
    sentences.add(new Passage(runs));
    runs = new ArrayList<>();
  }

  /** Numbers are the same in all languages. */
  private static boolean isContent(String term) {
    return !FunctionWords.contains(term)
        && term.chars().anyMatch(Character::isLetter)
        && (term.length() > 1 || term.charAt(0) >= FIRST_SYLLABLE);
  }
}
