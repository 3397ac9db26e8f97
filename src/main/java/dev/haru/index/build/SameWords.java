package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.Translation;
import java.util.List;

/**
 * Words that stand unchanged in a translation and only look different because another language's
 * analyzer has stemmed them. Every search looks for a word as each language's analyzer makes it, so
 * a glossary that has them teaches nothing.
 */
final class SameWords implements AutoCloseable {

  private final Analyzers analyzers = new Analyzers();

  /** Returns the translations without those of a word by itself. */
  List<Translation> leftOut(LanguagePair languages, List<Translation> all) {
    String left = Analyzers.group(languages.left());
    String right = Analyzers.group(languages.right());
    return left.equals(right)
        ? all
        : all.stream()
            .filter(each -> !terms(right, each.left()).equals(each.right()))
            .filter(each -> !terms(left, each.right()).equals(each.left()))
            .toList();
  }

  private List<String> terms(String group, List<String> words) {
    return analyzers.of(group).terms(String.join(" ", words)).stream()
        .filter(term -> !term.isInner())
        .map(TechnicalTokenizer.Term::term)
        .toList();
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
