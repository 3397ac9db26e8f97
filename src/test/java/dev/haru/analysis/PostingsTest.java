package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The positions of a section's words, in its stored text and relative to one another. */
class PostingsTest {

  private static final List<String> PLACED =
      List.of("heading", "prose", "code", "link", "heading.ja", "prose.fr", "link.fr", "prose.ja");

  @TempDir Path directory;

  @Test
  void placesAreThoseOfTheWordInTheStoredText() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with(
                "ko/day01.md",
                "# 쿠버네티스",
                "로드밸런싱은 *부하*를 나눕니다. `Docker`를 k8s로 옮긴다 🚀 배포.",
                "",
                "- 첫째 node.js와 CI/CD",
                "- The servers are in the same zone and we connect them with it.",
                "",
                "```",
                "kubectl get pods --all",
                "```",
                "",
                "![그림 하나](a.png)",
                "",
                "마지막 문단입니다.")
            .with(
                "fr/day01.md",
                "# Réseau",
                "Les serveurs sont dans la même zone et nous les relions avec une passerelle.",
                "",
                "The servers are in the same zone and we connect them with a gateway.",
                "",
                "[Le guide des serveurs et de la passerelle pour nous](https://a.example)")
            .with("ja/day01.md", "# 運用", "サーバーは同じネットワークにあります。", "", "コンテナを運用します。");
    try (CourseIndex index = course.built();
        Analyzers analyzers = new Analyzers()) {
      int words = 0;
      for (Place place : places(index)) {
        assertThat(place.start()).isGreaterThanOrEqualTo(0);
        assertThat(place.end()).isBetween(place.start() + 1, place.text().length());
        String word = place.text().substring(place.start(), place.end());
        String group = place.field().contains(".") ? place.field().replaceAll(".*\\.", "") : "";
        assertThat(terms(analyzers, group, word)).as(word).contains(place.term());
        words++;
      }
      assertThat(words).isGreaterThan(60);
    }
  }

  @Test
  void noPhraseReachesAcrossBlocks() throws Exception {
    TestCourse course =
        TestCourse.below(directory)
            .with("a.md", "# A", "One alpha", "", "beta two", "", "- gamma", "- delta");
    try (CourseIndex index = course.built()) {
      PlainSearch plainSearch = new PlainSearch(index);
      assertThat(plainSearch.phrase(Fields.PROSE, 0, "one", "alpha")).containsExactly("a.md:1");
      assertThat(plainSearch.phrase(Fields.PROSE, AnalyzedText.GAP - 1, "alpha", "beta")).isEmpty();
      assertThat(plainSearch.phrase(Fields.PROSE, AnalyzedText.GAP - 1, "gamma", "delta"))
          .isEmpty();
      assertThat(plainSearch.phrase(Fields.PROSE, AnalyzedText.GAP, "alpha", "beta"))
          .containsExactly("a.md:1");
    }
  }

  @Test
  void blocksWithoutWordsLeaveNoTraceButTheirGap() throws Exception {
    TestCourse course =
        TestCourse.below(directory).with("a.md", "# A", "🚀", "", "…", "", "Docker image", "", "!");
    try (CourseIndex index = course.built()) {
      assertThat(new PlainSearch(index).phrase(Fields.PROSE, 0, "docker", "image"))
          .containsExactly("a.md:1");
      assertThat(places(index))
          .extracting(Place::term)
          .containsExactlyInAnyOrder("a", "docker", "image");
    }
  }

  private record Place(String field, String term, String text, int start, int end) {}

  private static List<Place> places(CourseIndex index) throws IOException {
    List<Place> places = new ArrayList<>();
    for (LeafReaderContext leaf : index.reader().leaves()) {
      for (String field : PLACED) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          addPlaces(places, leaf.reader(), field, terms.iterator());
        }
      }
    }
    return places;
  }

  private static void addPlaces(
      List<Place> places, LeafReader reader, String field, TermsEnum terms) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        boolean isHeading = field.startsWith(Fields.HEADING);
        Document document = reader.storedFields().document(postings.docID());
        String text = document.get(isHeading ? Fields.HEADING_TEXT : Fields.TEXT);
        BytesRef written =
            document.getBinaryValue(isHeading ? Fields.HEADING_PLACES : Fields.TEXT_PLACES);
        TokenOffsets of = TokenOffsets.read(text, written);
        for (int i = 0; i < postings.freq(); i++) {
          String word = term.utf8ToString();
          int token = of.at(postings.nextPosition(), word.length());
          places.add(new Place(field, word, text, of.start(token), of.end(token)));
        }
      }
    }
  }

  private static List<String> terms(Analyzers analyzers, String group, String text)
      throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzers.lucene(group).tokenStream("", text)) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }
}
