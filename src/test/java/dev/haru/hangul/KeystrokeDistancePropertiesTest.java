package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties of all pairs of words, tried on seeded random ones: near, far, in both scripts. */
class KeystrokeDistancePropertiesTest {

  private static final int ROUNDS = 2_000;
  private static final int FAR = 1_000;

  private static final String[] NEAR = "ㄱㄲ ㄷㄸ ㅂㅃ ㅅㅆ ㅈㅉ ㅐㅔㅒㅖ".split(" ");

  private static final String[] WORDS =
      "쿠버네티스 컨테이너 가상머신 로드밸런싱 깃허브 값어치 까치 얘기 외워 kubernetes docker ㅋㅂㄴㅌㅅ k8s docker를".split(" ");

  @Test
  void theDistanceIsThatOfTheFullTable() {
    Random random = new Random(20233);
    for (int i = 0; i < ROUNDS; i++) {
      String a = word(random);
      String b = random.nextBoolean() ? slip(a, random) : word(random);
      int[] row = lastRow(spelled(a), spelled(b));
      int full = row[row.length - 1];
      int beginning = FAR;
      for (int cost : row) {
        beginning = Math.min(beginning, cost);
      }
      assertThat(Keystrokes.distance(a, b, FAR)).as("%s, %s", a, b).isEqualTo(full);
      assertThat(Keystrokes.prefixDistance(a, b, FAR)).as("%s, %s", a, b).isEqualTo(beginning);
    }
  }

  @Test
  void everyBoundAgreesWithNone() {
    Random random = new Random(20234);
    for (int i = 0; i < ROUNDS; i++) {
      String a = word(random);
      String b = random.nextBoolean() ? slip(a, random) : word(random);
      KeystrokeDistance typed = KeystrokeDistance.from(a);
      KeystrokeDistance word = KeystrokeDistance.from(b);
      int cost = typed.to(word, FAR);
      int beginning = typed.toBeginningOf(word, FAR);
      for (int max = 0; max < 12; max++) {
        int[] bounded = {typed.to(word, max), typed.toBeginningOf(word, max)};
        int[] expected = {Math.min(cost, max + 1), Math.min(beginning, max + 1)};
        assertThat(bounded).as("%s, %s", a, b).isEqualTo(expected);
      }
    }
  }

  @Test
  void bothDirectionsCostTheSameAndOnlySameKeysNothing() {
    Random random = new Random(20235);
    for (int i = 0; i < ROUNDS; i++) {
      String a = word(random);
      String b = slip(a, random);
      int cost = Keystrokes.distance(a, b, FAR);
      assertThat(Keystrokes.distance(a, a, FAR)).isZero();
      assertThat(Keystrokes.distance(b, a, FAR)).as("%s, %s", a, b).isEqualTo(cost);
      assertThat(cost == 0).as("%s, %s", a, b).isEqualTo(spelled(a).equals(spelled(b)));
    }
  }

  @Test
  void aBeginningCostsNoMoreThanTheWholeWordAndNothingIfItIsOne() {
    Random random = new Random(20236);
    for (int i = 0; i < ROUNDS; i++) {
      String a = word(random);
      String b = random.nextBoolean() ? slip(a, random) + word(random) : word(random);
      int beginning = Keystrokes.prefixDistance(a, b, FAR);
      assertThat(beginning).isLessThanOrEqualTo(Keystrokes.distance(a, b, FAR));
      assertThat(beginning == 0).as("%s, %s", a, b).isEqualTo(spelled(b).startsWith(spelled(a)));
    }
  }

  @Test
  void aSlipCostsAKeyAtMost() {
    Random random = new Random(20237);
    for (int i = 0; i < ROUNDS; i++) {
      String keys = DubeolsikKeyboard.toLatin(WORDS[random.nextInt(9)]);
      int at = random.nextInt(keys.length());
      char key = (char) random.nextInt('a', 'z' + 1);
      String slipped = keys.substring(0, at) + key + keys.substring(at + random.nextInt(2));
      String typed = DubeolsikKeyboard.toHangul(slipped);
      assertThat(Keystrokes.distance(typed, DubeolsikKeyboard.toHangul(keys), FAR))
          .as(typed)
          .isLessThanOrEqualTo(KeystrokeDistance.KEY);
    }
  }

  private static String word(Random random) {
    if (random.nextInt(3) > 0) {
      return WORDS[random.nextInt(WORDS.length)];
    }
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      word.append((char) random.nextInt('가', '힣' + 1));
    }
    return word.toString();
  }

  private static String slip(String word, Random random) {
    StringBuilder slipped = new StringBuilder(word);
    for (int slips = random.nextInt(4); slips > 0 && !slipped.isEmpty(); slips--) {
      int at = random.nextInt(slipped.length());
      char c = slipped.charAt(at);
      switch (random.nextInt(4)) {
        case 0 -> slipped.deleteCharAt(at);
        case 1 -> slipped.insert(at, "ㄱㅏ나z".charAt(random.nextInt(4)));
        case 2 -> slipped.setCharAt(at, Hangul.isSyllable(c) ? near(c, random) : 'q');
        default -> {
          slipped.deleteCharAt(at);
          slipped.insert(random.nextInt(slipped.length() + 1), c);
        }
      }
    }
    return slipped.toString();
  }

  private static char near(char syllable, Random random) {
    char medial = (char) random.nextInt('ㅏ', 'ㅣ' + 1);
    return Hangul.compose(Hangul.initial(syllable), medial, Hangul.trailing(syllable));
  }

  private static String spelled(String word) {
    char[] keys = new char[word.length() * Hangul.MAX_SPELLED];
    int end = 0;
    for (int i = 0; i < word.length(); i++) {
      end = Hangul.spell(word.charAt(i), keys, end);
    }
    return new String(keys, 0, end);
  }

  /** The textbook's table, in half keys: the costs of a as each beginning of b. */
  private static int[] lastRow(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        int least = i == 0 && j == 0 ? 0 : FAR;
        if (i > 0) {
          least = Math.min(least, cost[i - 1][j] + 2);
        }
        if (j > 0) {
          least = Math.min(least, cost[i][j - 1] + 2);
        }
        if (i > 0 && j > 0) {
          least = Math.min(least, cost[i - 1][j - 1] + change(a.charAt(i - 1), b.charAt(j - 1)));
        }
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 2) : least;
      }
    }
    return cost[a.length()];
  }

  private static int change(char a, char b) {
    if (a == b) {
      return 0;
    }
    for (String group : NEAR) {
      if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
        return 1;
      }
    }
    return 2;
  }
}
