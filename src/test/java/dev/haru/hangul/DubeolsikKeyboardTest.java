package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DubeolsikKeyboardTest {

  private static final int ROUNDS = 5_000;

  @ParameterizedTest
  @CsvSource({
    "znqjspxltm, 쿠버네티스",
    "gksrmf, 한글",
    "dkssudgktpdy, 안녕하세요",
    "zjsxpdlsj, 컨테이너",
    "ehzj zjavhwm, 도커 컴포즈",
    "qngk qnstks, 부하 분산",
    "fhem qoffjstld, 로드 밸런싱",
    "elvmffhdlajsxmdhk tmxpdlxmvnftpt ckdl, 디플로이먼트와 스테이트풀셋 차이",
    "3-2-1 qordjq rbclr, 3-2-1 백업 규칙",
    "vhxm 8080, 포트 8080",
    "rlt qmfosclfmf ajwlgkrl, 깃 브랜치를 머지하기",
    // compound vowels, clusters, and the consonant that a following vowel takes from them
    "rhk, 과",
    "dhodhldnjdnpdnldml, 왜외워웨위의",
    "rkqt, 값",
    "rkqtdl, 값이",
    "rkqtl, 갑시",
    "ekfr, 닭",
    "ekfrl, 달기",
    "dlfrrl, 읽기",
    "ajf, 멀",
    "djqtdms, 없은",
    "dkswk, 안자",
    "dkswdk, 앉아",
    "dksgdk, 않아",
    "RkR, 깎",
    "RkRk, 까까",
    "rkRk, 가까",
    "rkrk, 가가",
    "rkrrk, 각가",
    // Shift
    "Rkcl, 까치",
    "EkfrlQhdWmTl, 딸기뽕쯔씨",
    "rkE, 가ㄸ",
    "rkEk, 가따",
    "rksmsTek, 가는ㅆ다",
    "dOrl, 얘기",
    "tlrP, 시계",
    "dlTek, 있다",
    // a capital without a jamo of its own
    "GKSRMF, 한끌",
    "GksrMf, 한글",
    "Zjsxpdlsj, 컨테이너",
    // single jamo
    "r, ㄱ",
    "k, ㅏ",
    "rt, ㄱㅅ",
    "zqsxt, ㅋㅂㄴㅌㅅ",
    "kk, ㅏㅏ",
    "hk, ㅘ",
    "ml, ㅢ",
    "rkkk, 가ㅏㅏ",
    "znqjsxt, 쿠번ㅌㅅ",
    // no keys
    "r1k, ㄱ1ㅏ",
    "rk-sk, 가-나",
    "한rmf, 한글",
    "ㄱk, ㄱㅏ",
    "ㄳk, ㄳㅏ",
    "é🚀rk, é🚀가",
    "'', ''"
  })
  void keysGiveHangul(String keys, String hangul) {
    assertThat(DubeolsikKeyboard.toHangul(keys)).isEqualTo(hangul);
  }

  @ParameterizedTest
  @CsvSource({
    "쿠버네티스, znqjspxltm",
    "한글, gksrmf",
    "까따빠싸짜, RkEkQkTkWk",
    "얘예, dOdP",
    "왜외워웨위의와, dhodhldnjdnpdnldmldhk",
    "삯앉않닭삶넓곬핥읊앓값, tkrtdkswdksgekfrtkfasjfqrhftgkfxdmfvdkfgrkqt",
    "ㅔㅐ으무, podman",
    "애찯ㄱ 채ㅡㅔㅐㄴㄷ, docker compose",
    "ㅏㅕㅠㄷ구ㄷㅅㄷㄴ, kubernetes",
    "ㅗ디ㅡ 촘ㄱㅅ ㅑㅜㄴㅅ미ㅣ, helm chart install",
    "ㅓ두ㅏㅑㅜㄴ랴ㅣㄷ, jenkinsfile",
    "ㅔㄷㄱ냔ㅅ둣 패ㅣㅕㅡㄷ 치먀ㅡ, persistent volume claim",
    "ㅐㅔ두 ㅁ ㅔㅕㅣㅣ ㄱㄷ볃ㄴㅅ, open a pull request",
    "ㅛ믜, yaml",
    "ㅗ싀, html",
    "햣, git",
    "ㄴㄴㅗ ㅏ됴, ssh key",
    "ㄳ, rt",
    "ㄱㅅ, rt",
    "ㅘㅢ, hkml",
    "AWS 계정, AWS rPwjd",
    "k8s-日é🚀, k8s-日é🚀",
    "'', ''"
  })
  void hangulGivesItsKeys(String hangul, String keys) {
    assertThat(DubeolsikKeyboard.toLatin(hangul)).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "ㅁㅉㄴ 뇬ㅅ든 ㅡ뭄ㅎㄷㄱ, AWS Systems Manager",
    "ㄴㅊㅊ ㅒㅔ두노ㅑㄹㅅ, SCC OpenShift",
    "녀ㅠㅜㄷㅅ ㅡㅁ나 챵ㄲ, subnet mask CIDR",
    "꼐ㅒ ㄲ썌, RPO RTO",
    "렼캬ㅜㅎ, fuzzing"
  })
  void capitalsAreLostWithoutAShiftedJamo(String hangul, String english) {
    assertThat(DubeolsikKeyboard.toLatin(hangul)).isEqualToIgnoringCase(english);
    assertThat(DubeolsikKeyboard.toHangul(english)).isEqualTo(hangul);
  }

  @Test
  void theKeysOfSyllablesGiveThemBack() {
    Random random = new Random(20231);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append((char) random.nextInt('가', '힣' + 1));
      }
      String hangul = text.toString();
      assertThat(DubeolsikKeyboard.toHangul(DubeolsikKeyboard.toLatin(hangul))).isEqualTo(hangul);
    }
  }

  @Test
  void everySyllableFollowsEveryKindOfFinal() {
    for (String before : List.of("가", "각", "갃", "까", "깎", "값", "갔", "왜", "ㄱ", "ㄸ")) {
      StringBuilder text = new StringBuilder();
      for (char c = '가'; c <= '힣'; c++) {
        text.append(before).append(c).append(' ');
      }
      String hangul = text.toString();
      assertThat(DubeolsikKeyboard.toHangul(DubeolsikKeyboard.toLatin(hangul))).isEqualTo(hangul);
    }
  }

  @Test
  void whatKeysGiveTellsTheKeys() {
    Random random = new Random(20232);
    String keys = "abcdefghijklmnopqrstuvwxyzQWERTOP".repeat(3) + " -.1/9_";
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(keys.charAt(random.nextInt(keys.length())));
      }
      String latin = text.toString();
      assertThat(DubeolsikKeyboard.toLatin(DubeolsikKeyboard.toHangul(latin))).isEqualTo(latin);
    }
  }
}
