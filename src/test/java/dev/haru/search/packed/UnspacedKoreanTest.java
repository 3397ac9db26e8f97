package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.TechnicalTokenizer.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnspacedKoreanTest {

  private static final Set<String> KNOWN =
      Set.of(
          "배포", "카나리", "와카", "나리", "차이", "새", "기능", "때", "데이터", "도사", "라지", "나요", "작", "작성", "성법",
          "법", "서버");

  private static final Set<String> VERBS = Set.of("멈춰야", "하는", "사라지나요");

  private static List<Term> terms(String part, String type) {
    return List.of(new Term(part, 0, part.length(), 1, 1, true, type));
  }

  /** The pieces are words, particles (.), verbs (!) and unknown ones (?). */
  @ParameterizedTest
  @CsvSource({
    "배포차이, 배포 차이",
    "배포와카나리배포, 배포 와. 카나리 배포", // not 와카 and 나리
    "새기능배포를멈춰야하는때, 새 기능 배포 를. 멈춰야! 하는! 때",
    "데이터도사라지나요, 데이터 도. 사라지나요!", // not 도사, 라지 and 나요
    "작성법, 작성 법", // not 작 and 성법
    "서버컨플릭트배포, 서버 컨플릭트? 배포",
    "컨플릭트, 컨플릭트?",
    "새때배포, 새 때 배포",
    "서버새때법작배포, 서버 새때법작? 배포", // syllables that are words by chance
    "서버컨플때릭, 서버 컨플때릭?",
    "를배포, 를? 배포", // a particle follows a word
    "가, 가?"
  })
  void cheapestSequenceIsTaken(String form, String expected) {
    UnspacedKorean unspaced =
        new UnspacedKorean(
            part -> KNOWN.contains(part) ? terms(part, "word") : null,
            part -> VERBS.contains(part) ? terms(part, "verb") : null);
    List<String> pieces = new ArrayList<>();
    for (UnspacedKorean.Piece piece : unspaced.pieces(form)) {
      String mark =
          piece.terms() == null
              ? "?"
              : piece.terms().isEmpty()
                  ? "."
                  : piece.terms().getFirst().type().equals("verb") ? "!" : "";
      pieces.add(form.substring(piece.from(), piece.to()) + mark);
    }
    assertThat(String.join(" ", pieces)).isEqualTo(expected);
  }
}
