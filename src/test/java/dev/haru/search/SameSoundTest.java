package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Korean words with the wrong one of two vowels that sound the same. */
class SameSoundTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with(
                    "right.md",
                    "# 낱말",
                    "배포, 제거, 관계, 예제, 외부, 배경, 배열, 갱신, 계층, 헤더, 패턴, 패키지, 렌더링, 밸런싱, 에러,"
                        + " 에디터, 태그, 채널, 채팅, 테스트, 백업, 모델, 객체, 세션, 레벨, 내부, 매개변수.")
                .with(
                    "others.md",
                    "# 다른 낱말",
                    "게시, 결제, 재정, 재고, 제기, 재단, 계량, 세로, 모래, 제물, 메일, 회계, 대개, 제주, 제발, 계정,"
                        + " 폐기, 괴도, 네모, 세차, 채소."));
  }

  @ParameterizedTest
  @CsvSource({
    "베포, 배포",
    "베포를, 배포",
    "재거, 제거",
    "관게, 관계",
    "예재, 예제",
    "왜부, 외부",
    "베경, 배경",
    "베열, 배열",
    "겡신, 갱신",
    "게층, 계층",
    "페턴, 패턴",
    "페키지, 패키지",
    "랜더링, 렌더링",
    "벨런싱, 밸런싱",
    "애러, 에러",
    "애디터, 에디터",
    "테그, 태그",
    "체널, 채널",
    "체팅, 채팅",
    "태스트, 테스트",
    "벡업, 백업",
    "모댈, 모델",
    "객채, 객체",
    "새션, 세션",
    "래벨, 레벨",
    "네부, 내부"
  })
  void wrongVowelIsCorrected(String typed, String meant) {
    assertThat(engine.search(typed).corrections())
        .containsExactly(new Correction(Correction.Kind.SPELLING, typed, meant));
    assertThat(engine.places(typed)).isEqualTo(engine.places(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "개시", "결재", "제정", "제고", "재기", "제단", "개량", "새로", "모레", "재물", "매일", "회개", "대게", "재주", "재발", "개정",
    "패기", "궤도", "내각", "새우"
  })
  void realWordThatSoundsTheSameIsNotCorrected(String typed) {
    assertThat(engine.search(typed).corrections()).isEmpty();
  }
}
