package dev.haru.synthetic;

import java.util.List;

/** The function words of English and the particles and endings of Korean. */
final class Grammar {

  /** By falling frequency. */
  static final List<String> FUNCTION_WORDS =
      List.of(
          ("the to and a of you is we this in it for can that with are on be or our will your as"
                  + " have from not an if by all but so use which at what do when how there was"
                  + " then more has they just also some these one now into here up get want out"
                  + " about other only")
              .split(" "));

  /** The forms after a consonant and after a vowel. */
  private static final List<String> PARTICLES =
      List.of("을/를", "이/가", "은/는", "의/의", "에/에", "에서/에서", "으로/로", "과/와", "도/도", "까지/까지", "/");

  private static final List<String> VERBS =
      List.of(
          "사용합니다",
          "있습니다",
          "설정합니다",
          "실행합니다",
          "확인할 수 있습니다",
          "필요합니다",
          "만들었습니다",
          "됩니다",
          "살펴보겠습니다",
          "설치하세요",
          "추가해야 합니다",
          "알아봅시다",
          "제공하는 것입니다",
          "시작했습니다",
          "연결되어 있습니다",
          "변경할 때 유용합니다");

  private static final List<String> JOINTS =
      List.of("하고", "하면", "하는", "된", "하기 위해", "할 때", "해서", "이며", "에 대한", "을 통해");

  private Grammar() {}

  /** Returns an English function word, by Zipf's law. */
  static String functionWord(Draw draw) {
    return FUNCTION_WORDS.get(draw.rank(10, 2.5, FUNCTION_WORDS.size()));
  }

  /** Returns a Korean noun with a particle. */
  static String inside(String noun, Draw draw) {
    return draw.chance(0.15) ? noun + draw.oneOf(JOINTS) : noun + particle(noun, draw);
  }

  private static String particle(String noun, Draw draw) {
    String[] forms = draw.oneOf(PARTICLES).split("/", -1);
    char last = noun.charAt(noun.length() - 1);
    boolean closed =
        last >= 0xAC00 && last <= 0xD7A3 ? (last - 0xAC00) % 28 != 0 : "nlr".indexOf(last) >= 0;
    return forms[closed ? 0 : 1];
  }

  /** Returns the end of a Korean sentence. */
  static String verb(Draw draw) {
    return draw.oneOf(VERBS);
  }
}
