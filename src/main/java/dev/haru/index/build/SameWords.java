package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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
    Analyzer analyzer = analyzers.of(group);
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", String.join(" ", words))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  @Override
  public void close() {
    analyzers.close();
  }
}
