package dev.haru.analysis;

import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The terms of short stretches of text that were analyzed recently: the code of a lesson is the
 * same in all its editions, and each of its sections has its title. Safe for use by several
 * threads.
 */
public final class RecentTerms implements TermSource {

  /** The number of stretches: those of a lesson with all its editions, some megabytes. */
  private static final int STRETCHES = 1024;

  /** The longest stretch that is kept, in chars. */
  private static final int LONGEST = 1000;

  private final LossyCache<Stretch, List<TechnicalTokenizer.Term>> recent =
      new LossyCache<>(STRETCHES);

  private record Stretch(TermAnalyzer analyzer, String text) {
    @Override
    public int hashCode() { // spreads the text's hash, whose lower bits are those of its end
      int hash = text.hashCode() ^ System.identityHashCode(analyzer);
      return hash ^ hash >>> 16;
    }
  }

  @Override
  public void forEach(
      TermAnalyzer analyzer, String stretch, Consumer<TechnicalTokenizer.Term> consumer) {
    if (stretch.length() > LONGEST) {
      analyzer.forEach(stretch, consumer);
      return;
    }
    Objects.requireNonNull(recent.of(new Stretch(analyzer, stretch), RecentTerms::terms))
        .forEach(consumer);
  }

  private static List<TechnicalTokenizer.Term> terms(Stretch stretch) {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    stretch.analyzer().forEach(stretch.text(), terms::add);
    return terms;
  }
}
