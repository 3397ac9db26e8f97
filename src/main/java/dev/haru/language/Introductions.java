package dev.haru.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which English and Korean headings say that they introduce something, as terms that
 * {@code CourseAnalyzer} makes.
 */
public final class Introductions {

  /** Terms of a heading that introduces what its other terms name. */
  private static final Set<String> TERMS =
      Set.of(
          "introduction",
          "introduce",
          "intro",
          "overview",
          "basics",
          "basic",
          "fundamental",
          "fundamentals",
          "understand",
          "understanding",
          "소개",
          "개요",
          "이해",
          "기초",
          "개념");

  /** A function word that makes a heading an introduction too: What is Docker? */
  private static final String QUESTION = "what";

  /** Several words that introduce together; none of them does so alone. */
  private static final Pattern GETTING_STARTED =
      Pattern.compile("\\bget(ting)? started\\b|시작하기", Pattern.CASE_INSENSITIVE);

  private Introductions() {}

  /** Returns a text in which one word that introduces stands for several that do so together. */
  public static String inOneWord(String text) {
    return GETTING_STARTED.matcher(text).replaceAll(" intro ");
  }

  /** Returns whether a term only says that a heading introduces something. */
  public static boolean contains(String term) {
    return TERMS.contains(term);
  }

  /** Returns whether a term is a sign that its heading introduces something. */
  public static boolean isSign(String term) {
    return contains(term) || term.equals(QUESTION);
  }
}
