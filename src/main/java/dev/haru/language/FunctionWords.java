package dev.haru.language;

import java.util.Set;

/**
 * Words that carry a question or a sentence but not what it is about: they neither match nor count,
 * unless the query has no others.
 *
 * <p>As terms, the way {@code CourseAnalyzer} makes them. Nori's analysis already drops Korean
 * particles, endings, pronouns, adverbs and auxiliary verbs.
 */
public final class FunctionWords {

  static final Set<String> ENGLISH =
      Set.of(
          ("a about above after again all also am an and any anyone are as at be because been"
               + " before being between both but by can cannot can't could did do don't down during"
               + " each every few for from further get give good had has have he help her here him"
               + " his how i i'd i'm i've if in into is isn't it its itself just kind let like make"
               + " many may me might more most much must my need no nor not of off on once one only"
               + " or other our out over own please same shall she should show so some such tell"
               + " than that the their them then there these they thing thi those through to too"
               + " under until up us very want was way we were what when where which while who whom"
               + " whose why will with within without would you your explain mean difference versus"
               + " vs")
              .split(" "));

  static final Set<String> KOREAN =
      Set.of(
          ("하 되 있 없 같 알 알리 어떻 어떠 방법 경우 위하 대하" + " 관하 통하 따르 가능 필요 차이 다르 설명 궁금 알아보 그렇 이렇 의미 뜻 쓰 쓸")
              .split(" "));

  private FunctionWords() {}

  /** Returns whether a term is a function word. */
  public static boolean contains(String term) {
    return ENGLISH.contains(term) || KOREAN.contains(term);
  }
}
