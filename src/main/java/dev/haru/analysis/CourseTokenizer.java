package dev.haru.analysis;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/** A tokenizer for {@link MixedText}, in which nori finds the Korean words. */
final class CourseTokenizer extends TermTokenizer {

  private final PrecomputedNoriTokens korean;

  CourseTokenizer(Supplier<UserDictionary> dictionary) {
    this.korean = new PrecomputedNoriTokens(dictionary);
  }

  @Override
  Iterator<TechnicalTokenizer.Term> terms(String text) {
    return MixedText.terms(text, korean);
  }

  /** Returns whether a text needs nori and is not a name in the dictionary. */
  static boolean wakesNori(String text) {
    return MixedText.needsNori(text)
        && !PrecomputedNoriTokens.isKnown(MixedText.masked(text, TechnicalTokenizer.of(text)));
  }
}
