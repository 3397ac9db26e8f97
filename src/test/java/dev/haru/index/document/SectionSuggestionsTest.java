package dev.haru.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
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

/** A section's suggestions besides its single words. */
class SectionSuggestionsTest {

  @TempDir Path directory;

  private List<SuggestTerm> terms(String text) throws Exception {
    try (CourseIndex index = TestCourse.below(directory).with("a.md", text).built()) {
      List<SuggestTerm> found = new ArrayList<>();
      Terms terms = MultiTerms.getTerms(index.reader(), Fields.SUGGEST);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.add(SuggestTerm.parse(term.utf8ToString()));
      }
      return found;
    }
  }

  @Test
  void headingIsFoundByEachOfItsWordsThatSaysSomething() throws Exception {
    assertThat(terms("# How to balance the Load:\n"))
        .containsExactlyInAnyOrder(
            new SuggestTerm("howtobalancetheload", true, "How to balance the Load"),
            new SuggestTerm("balancetheload", true, "How to balance the Load"),
            new SuggestTerm("load", true, "How to balance the Load"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "A load balancer is no load balancer., load balancer",
    "Load Balancer or load balancer, load balancer",
    "'로드 밸런서를 고르고, 로드 밸런서는 둔다', 로드 밸런서",
    "'IP 주소와 IP 주소', ip 주소",
    "use kube-proxy rules or kube-proxy rules, kube-proxy rules"
  })
  void termOfSeveralWordsIsOneThatTheSectionRepeats(String text, String term) throws Exception {
    assertThat(terms("# 1\n\n" + text + "\n"))
        .filteredOn(each -> !each.isHeading())
        .extracting(SuggestTerm::text)
        .contains(term);
  }

  @ParameterizedTest
  @CsvSource({
    "A load balancer once.",
    "'A load, balancer. Another load, balancer.'",
    "the same of the same of the same",
    "'로드를 밸런서로, 로드를 밸런서로'",
    "`git` `git`"
  })
  void whatIsSaidOnceOrApartIsNone(String text) throws Exception {
    assertThat(terms("# 1\n\n" + text + "\n")).filteredOn(each -> !each.isHeading()).isEmpty();
  }

  @Test
  void titleThatIsTheHeadingWithSomethingAroundItIsLeftOut() throws Exception {
    assertThat(terms("---\ntitle: 'My course - Networks - Day 3'\n---\n## Networks\n"))
        .extracting(SuggestTerm::text)
        .containsOnly("Networks");
    assertThat(terms("---\ntitle: Wires\n---\n## Networks\n"))
        .extracting(SuggestTerm::text)
        .containsOnly("Networks", "Wires");
  }
}
