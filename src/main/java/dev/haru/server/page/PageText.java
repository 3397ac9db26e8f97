package dev.haru.server.page;

/** The texts of the page in each of its languages, as formats of {@link String#format}. */
enum PageText {
  QUERY("Search the lessons", "강의 검색"),
  SEARCH("Search", "검색"),
  INTRODUCTION("Search the sections of %s.", "%s에서 찾고 싶은 내용을 입력하세요."),
  ONE_RESULT("1 result for “%2$s”", "“%2$s” 검색 결과 %1$,d개"),
  RESULTS("%,d results for “%s”", "“%2$s” 검색 결과 %1$,d개"),
  RESULTS_ABOUT("About %,d results for “%s”", "“%2$s” 검색 결과 약 %1$,d개"),
  SECTIONS("Sections: %,d", "섹션 %,d개"),
  SECTIONS_ABOUT("Sections: about %,d", "섹션 약 %,d개"),
  NO_RESULT("Nothing found for “%s”", "“%s”에 대한 검색 결과가 없어요"),
  ADVICE("Try fewer or different words.", "단어 수를 줄이거나 다른 단어로 검색해 보세요."),
  YOU_TYPED("(you typed “%s”)", "(입력한 검색어: “%s”)"),
  DID_YOU_MEAN("Did you mean", "이것을 찾으셨나요?"),
  LANGUAGE("Language", "언어"),
  YEAR("Year", "연도"),
  ALL("All", "전체"),
  ALL_LANGUAGES("All languages", "모든 언어"),
  LESSONS("Lessons", "강의"),
  OTHER_LESSONS("Other lessons", "그 밖의 강의"),
  MORE_LESSONS("And %,d more: search for them.", "이 밖에 강의 %,d개가 더 있어요. 검색해 보세요."),
  ALL_LESSONS("All lessons", "모든 강의"),
  MISSING("There is no such page", "페이지를 찾을 수 없어요"),
  MISSING_ADVICE(
      "The lesson may have moved. Search for it, or look through all lessons.",
      "강의의 위치가 바뀌었을 수 있어요. 검색하거나 모든 강의에서 찾아보세요."),
  DAY("Day %d", "%d일차"),
  ALSO_IN("Also in", "다른 언어"),
  PAGES("Pages", "페이지"),
  PREVIOUS("Previous", "이전"),
  NEXT("Next", "다음"),
  PAGE("Results %,d to %,d", "%,d–%,d번째 결과"),
  FAILED("Search failed", "검색할 수 없어요"),
  LATER("Try again in a moment.", "잠시 후 다시 시도해 주세요.");

  private final String english;
  private final String korean;

  PageText(String english, String korean) {
    this.english = english;
    this.korean = korean;
  }

  String in(PageLanguage language, Object... values) {
    String format =
        switch (language) {
          case EN -> english;
          case KO -> korean;
        };
    return String.format(language.locale(), format, values);
  }
}
