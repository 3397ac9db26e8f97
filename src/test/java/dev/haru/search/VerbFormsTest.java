package dev.haru.search;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Korean verbs are found in any of their forms, whichever of them the course has. */
class VerbFormsTest {

  /**
   * Regular verbs and those that lose or change a sound: ㄷ, ㄹ, ㅂ, ㅅ, ㅡ, 르 and contracted vowels.
   * Each line has the forms of one.
   */
  private static final List<List<String>> VERBS =
      """
      그리다 그리기 그리는 그린다 그렸다 그립니다 그렸습니다 그려서 그리면
      쌓다 쌓기 쌓는 쌓는다 쌓았다 쌓습니다 쌓았습니다 쌓고 쌓으면
      쓰다 쓰기 쓰는 쓴다 썼다 씁니다 썼습니다 쓰고 쓰면
      끄다 끄기 끄는 끈다 껐다 끕니다 껐습니다 끄고 끄면
      모으다 모으기 모으는 모은다 모았다 모읍니다 모았습니다 모으고 모으면
      지우다 지우기 지우는 지운다 지웠다 지웁니다 지웠습니다 지우고 지우면
      부르다 부르기 부르는 부른다 불렀다 부릅니다 불렀습니다 부르고 부르면
      거르다 거르기 거르는 거른다 걸렀다 거릅니다 걸렀습니다 거르고 거르면
      듣다 듣기 듣는 듣는다 들었다 듣습니다 들었습니다 듣고 들으면
      돕다 돕기 돕는 돕는다 도왔다 돕습니다 도왔습니다 돕고 도우면
      짓다 짓기 짓는 짓는다 지었다 짓습니다 지었습니다 짓고 지으면
      누르다 누르기 누르는 누른다 눌렀다 누릅니다 눌렀습니다 누르고 누르면
      옮기다 옮기기 옮기는 옮긴다 옮겼다 옮깁니다 옮겼습니다 옮기고 옮기면
      묶다 묶기 묶는 묶는다 묶었다 묶습니다 묶었습니다 묶고 묶으면
      바꾸다 바꾸기 바꾸는 바꾼다 바꿨다 바꿉니다 바꿨습니다 바꾸고 바꾸면
      고르다 고르기 고르는 고른다 골랐다 고릅니다 골랐습니다 고르고 고르면
      올리다 올리기 올리는 올린다 올렸다 올립니다 올렸습니다 올리고 올리면
      내리다 내리기 내리는 내린다 내렸다 내립니다 내렸습니다 내리고 내리면
      나누다 나누기 나누는 나눈다 나눴다 나눕니다 나눴습니다 나누고 나누면
      열다 열기 여는 연다 열었다 엽니다 열었습니다 열고 열면
      만들다 만들기 만드는 만든다 만들었다 만듭니다 만들었습니다 만들고 만들면
      걷다 걷기 걷는 걷는다 걸었다 걷습니다 걸었습니다 걷고 걸으면
      가리다 가리기 가리는 가린다 가렸다 가립니다 가렸습니다 가리고 가리면
      찾다 찾기 찾는 찾는다 찾았다 찾습니다 찾았습니다 찾고 찾으면
      읽다 읽기 읽는 읽는다 읽었다 읽습니다 읽었습니다 읽고 읽으면
      놓다 놓기 놓는 놓는다 놓았다 놓습니다 놓았습니다 놓고 놓으면
      넣다 넣기 넣는 넣는다 넣었다 넣습니다 넣었습니다 넣고 넣으면
      닫다 닫기 닫는 닫는다 닫았다 닫습니다 닫았습니다 닫고 닫으면
      붙다 붙기 붙는 붙는다 붙었다 붙습니다 붙었습니다 붙고 붙으면
      뽑다 뽑기 뽑는 뽑는다 뽑았다 뽑습니다 뽑았습니다 뽑고 뽑으면
      줍다 줍기 줍는 줍는다 주웠다 줍습니다 주웠습니다 줍고 주우면
      눕다 눕기 눕는 눕는다 누웠다 눕습니다 누웠습니다 눕고 누우면
      긋다 긋기 긋는 긋는다 그었다 긋습니다 그었습니다 긋고 그으면
      싣다 싣기 싣는 싣는다 실었다 싣습니다 실었습니다 싣고 실으면
      흐르다 흐르기 흐르는 흐른다 흘렀다 흐릅니다 흘렀습니다 흐르고 흐르면
      자르다 자르기 자르는 자른다 잘랐다 자릅니다 잘랐습니다 자르고 자르면
      담그다 담그기 담그는 담근다 담갔다 담급니다 담갔습니다 담그고 담그면
      잠그다 잠그기 잠그는 잠근다 잠갔다 잠급니다 잠갔습니다 잠그고 잠그면
      풀다 풀기 푸는 푼다 풀었다 풉니다 풀었습니다 풀고 풀면
      채우다 채우기 채우는 채운다 채웠다 채웁니다 채웠습니다 채우고 채우면
      비우다 비우기 비우는 비운다 비웠다 비웁니다 비웠습니다 비우고 비우면
      꺼내다 꺼내기 꺼내는 꺼낸다 꺼냈다 꺼냅니다 꺼냈습니다 꺼내고 꺼내면
      막다 막기 막는 막는다 막았다 막습니다 막았습니다 막고 막으면
      섞다 섞기 섞는 섞는다 섞었다 섞습니다 섞었습니다 섞고 섞으면
      엮다 엮기 엮는 엮는다 엮었다 엮습니다 엮었습니다 엮고 엮으면
      꽂다 꽂기 꽂는 꽂는다 꽂았다 꽂습니다 꽂았습니다 꽂고 꽂으면
      맡다 맡기 맡는 맡는다 맡았다 맡습니다 맡았습니다 맡고 맡으면
      던지다 던지기 던지는 던진다 던졌다 던집니다 던졌습니다 던지고 던지면
      갖추다 갖추기 갖추는 갖춘다 갖췄다 갖춥니다 갖췄습니다 갖추고 갖추면
      낮추다 낮추기 낮추는 낮춘다 낮췄다 낮춥니다 낮췄습니다 낮추고 낮추면
      돌리다 돌리기 돌리는 돌린다 돌렸다 돌립니다 돌렸습니다 돌리고 돌리면
      적다 적기 적는 적는다 적었다 적습니다 적었습니다 적고 적으면
      끝내다 끝내기 끝내는 끝낸다 끝냈다 끝냅니다 끝냈습니다 끝내고 끝내면
      보내다 보내기 보내는 보낸다 보냈다 보냅니다 보냈습니다 보내고 보내면
      빌리다 빌리기 빌리는 빌린다 빌렸다 빌립니다 빌렸습니다 빌리고 빌리면
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .toList();

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (int i = 0; i < VERBS.size(); i++) {
      List<String> forms = VERBS.get(i);
      String form = forms.get(i % forms.size());
      course.with(path(i), "# " + (i + 1) + "\n\n여기에서 무엇을 " + form + ".\n");
    }
    engine = TestEngine.of(course);
  }

  private static String path(int verb) {
    return "v" + verb + ".md";
  }

  static Stream<Arguments> forms() {
    return Stream.iterate(0, i -> i < VERBS.size(), i -> i + 1)
        .flatMap(i -> VERBS.get(i).stream().map(form -> Arguments.of(form, path(i))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void formFindsTheOtherFormAndIsNotCorrected(String form, String path) {
    engine.assertFirst(form, path);
  }
}
