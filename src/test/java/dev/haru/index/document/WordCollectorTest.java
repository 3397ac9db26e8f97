package dev.haru.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a section as people type them. */
class WordCollectorTest {

  @TempDir Path directory;

  private List<String> words(String text) throws Exception {
    try (CourseIndex index = TestCourse.below(directory).with("a.md", text).built()) {
      List<String> words = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(index.reader(), Fields.WORD);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        words.add(word.utf8ToString());
      }
      return words;
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Containers are running, are|containers|running",
    "로드밸런서를 설정합니다, 로드|로드밸런서|밸런서|설정",
    "로드 밸런서, 로드|밸런서",
    "Docker를, docker",
    "kube-apiserver, apiserver|kube|kube-apiserver",
    "a 1 가, ''"
  })
  void wordsAreNotStemmedAndCompoundsAreWholeAndInParts(String text, String words)
      throws Exception {
    List<String> expected = words.isEmpty() ? List.of() : List.of(words.split("[|]", -1));
    // The lesson's title is its file's name: it has no heading.
    assertThat(words(text)).containsAll(expected).isSubsetOf(with(expected, "a.md", "md"));
  }

  private static List<String> with(List<String> expected, String... more) {
    List<String> all = new ArrayList<>(expected);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void compoundDoesNotReachFromOneBlockToTheNext() throws Exception {
    assertThat(words("# 로드\n\n밸런서\n\n가상\n")).doesNotContain("로드밸런서", "밸런서가상");
  }

  @Test
  void otherAnalyzerGroupsHaveNoWords() throws Exception {
    assertThat(words("---\nlang: fr\n---\nLe serveur est dans la même zone que nous et vous.\n"))
        .isSubsetOf("a.md", "md");
  }
}
