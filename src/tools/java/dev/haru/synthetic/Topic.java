package dev.haru.synthetic;

import java.util.ArrayList;
import java.util.List;

/** The words of a lesson: mostly those of its subject, others by their frequency. */
final class Topic {

  /** The parameters of the law of Zipf and Mandelbrot for content words. */
  private static final double SHIFT = 100;

  private static final double EXPONENT = 1.7;

  /** The number of words of a lesson's subject, and their share of its words. */
  private static final int WORDS = 12;

  private static final double SHARE = 0.2;

  private final MadeUpWords words;
  private final Draw draw;
  private final List<MadeUpWords.Pair> subject = new ArrayList<>();

  Topic(MadeUpWords words, Draw draw) {
    this.words = words;
    this.draw = draw;
    for (int i = 0; i < WORDS; i++) {
      subject.add(any());
    }
  }

  private MadeUpWords.Pair any() {
    return words.of(draw.rank(SHIFT, EXPONENT, MadeUpWords.COUNT));
  }

  /** Returns the next content word. */
  MadeUpWords.Pair next() {
    return draw.chance(SHARE) ? ofSubject() : any();
  }

  /** Returns a word of the subject. */
  MadeUpWords.Pair ofSubject() {
    return draw.oneOf(subject);
  }

  /** Returns two words of the subject that always occur together. */
  List<MadeUpWords.Pair> term() {
    int first = draw.below(WORDS / 2) * 2;
    return subject.subList(first, first + 2);
  }
}
