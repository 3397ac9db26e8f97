package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain words of software documentation in courses that are written in one language only. */
class EverydayWordsTest {

  @AutoClose private static TestEngine english;
  @AutoClose private static TestEngine korean;
  @AutoClose private static TestEngine taught;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    english =
        TestEngine.of(
            new TestCourse(root.resolve("en/course"))
                .with("search.md", "# Search", "The search box finds pages.")
                .with("install.md", "# Installation", "Install the gem, then start.")
                .with("color.md", "# Color schemes", "Choose a light or dark color theme.")
                .with("toc.md", "# Table of contents", "A list of the headings of a page.")
                .with("font.md", "# Fonts", "The default font family is sans-serif.")
                .with("footnote.md", "# Footnotes", "Notes stand below the text.")
                .with("comment.md", "# Comments", "Readers may reply below a post.")
                .with("footer.md", "# Footer", "It closes every page of the site.")
                .with("table.md", "# Tables", "Rows and columns with a border.")
                .with("lines.md", "# Line numbers", "Code blocks count their lines.")
                .with("math.md", "# Equations", "Every formula is set by KaTeX.")
                .with("translate.md", "# Translations", "How to translate a page.")
                .with("rename.md", "# Rename files", "Renaming keeps the history.")
                .with("private.md", "# Private pages", "Only members see these.")
                .with("public.md", "# Public pages", "Everybody sees these.")
                .with("override.md", "# Override a layout", "Define the same file again.")
                .with("drag.md", "# Drag and drop", "Move cards with the mouse.")
                .with("thumb.md", "# Thumbnails", "Small pictures for a gallery.")
                .with("undo.md", "# Undo", "Revert the last step.")
                .with("hide.md", "# Hide the sidebar", "Hiding it leaves more room.")
                .with("heap.md", "# Binary heap", "A tree in an array.")
                .with("merge.md", "# Merge two lists", "Combine sorted sequences.")
                .with("exercise.md", "# Exercises", "Try these yourself.")
                .with("license.md", "# Terms of service", "What you may do.")
                .with("contrast.md", "# Contrast ratio", "For readers with low vision.")
                .with("release.md", "# Changelog", "What is new in each version."));
    korean =
        TestEngine.of(
            new TestCourse(root.resolve("ko/course"))
                .with("search.md", "# 검색", "문서에서 낱말을 검색합니다.")
                .with("install.md", "# 설치 방법", "패키지를 설치한 뒤에 실행합니다.")
                .with("color.md", "# 색상 테마", "밝은 색상과 어두운 색상이 있습니다.")
                .with("toc.md", "# 목차 만들기", "제목으로 목차를 만듭니다.")
                .with("font.md", "# 글꼴", "기본 글꼴을 바꿉니다.")
                .with("footnote.md", "# 각주", "쪽 아래에 다는 글입니다.")
                .with("comment.md", "# 댓글", "독자가 댓글을 답니다.")
                .with("footer.md", "# 바닥글", "모든 쪽의 끝에 나옵니다.")
                .with("table.md", "# 표 작성", "행과 열이 있는 표입니다.")
                .with("content.md", "# 콘텐츠 관리", "콘텐츠를 나눕니다.")
                .with("translate.md", "# 번역", "다른 언어로 번역합니다.")
                .with("formula.md", "# 수식", "수식을 조판합니다.")
                .with("license.md", "# 이용 약관", "서비스를 쓰는 조건입니다.")
                .with("heap.md", "# 이진 힙", "배열에 담은 나무 구조입니다.")
                .with("exercise.md", "# 연습 문제", "스스로 풀어 보세요.")
                .with("undo.md", "# 실행 취소", "마지막 작업을 되돌립니다."));
    taught =
        TestEngine.of(
            new TestCourse(root.resolve("taught/course"))
                .with("haru.yaml", "glossary: words.yaml")
                .with("words.yaml", "글꼴: typeface")
                .with("typeface.md", "# Typeface", "Letters of one design.")
                .with("font.md", "# Font", "A file of letters.")
                .with("state.md", "# 상태", "상태를 바꿉니다.", "", "# State", "It changes."));
  }

  @ParameterizedTest
  @CsvSource({
    "검색, search.md",
    "검색창, search.md",
    "검색을, search.md",
    "설치 방법, install.md",
    "설치하기, install.md",
    "설치하려면, install.md",
    "색상 테마, color.md",
    "컬러 테마, color.md",
    "칼라, color.md",
    "다크모드, color.md",
    "목차, toc.md",
    "목차를 만드는 법, toc.md",
    "글꼴, font.md",
    "글꼴을 바꾸려면, font.md",
    "폰트, font.md",
    "각주, footnote.md",
    "댓글, comment.md",
    "댓글에 답글, comment.md",
    "바닥글, footer.md",
    "바닥글의, footer.md",
    "표, table.md",
    "행과 열, table.md",
    "줄 번호, lines.md",
    "수식, math.md",
    "번역, translate.md",
    "번역하기, translate.md",
    "이름 바꾸기, rename.md",
    "비공개, private.md",
    "공개, public.md",
    "재정의, override.md",
    "재정의하는 법, override.md",
    "끌어 놓기, drag.md",
    "끌어놓기, drag.md",
    "썸네일, thumb.md",
    "썸네일을, thumb.md",
    "실행 취소, undo.md",
    "되돌리기, undo.md",
    "숨기기, hide.md",
    "사이드바 숨기는 법, hide.md",
    "이진 힙, heap.md",
    "합치기, merge.md",
    "연습문제, exercise.md",
    "이용 약관, license.md",
    "이용약관, license.md",
    "명암비, contrast.md",
    "변경 이력, release.md"
  })
  void koreanWordFindsAnEnglishLesson(String query, String path) {
    english.assertFirst(query, path);
  }

  @ParameterizedTest
  @CsvSource({
    "search, search.md",
    "installation, install.md",
    "install, install.md",
    "installing, install.md",
    "color theme, color.md",
    "colour, color.md",
    "colors, color.md",
    "table of contents, toc.md",
    "font, font.md",
    "fonts, font.md",
    "footnote, footnote.md",
    "comments, comment.md",
    "footer, footer.md",
    "table, table.md",
    "content, content.md",
    "translate, translate.md",
    "equation, formula.md",
    "terms of service, license.md",
    "binary heap, heap.md",
    "exercises, exercise.md",
    "undo, undo.md"
  })
  void englishWordFindsAKoreanLesson(String query, String path) {
    korean.assertFirst(query, path);
  }

  @ParameterizedTest
  @CsvSource({"컨텐츠, content.md", "폰트, font.md", "차례, toc.md", "칼라, color.md"})
  void otherWordOfTheSameLanguageIsFoundWhenTheCourseLacksTheTypedOne(String query, String path) {
    assertThat(korean.search(query).hits()).extracting(Hit::path).first().isEqualTo(path);
  }

  @Test
  void privateIsNotPublic() {
    assertThat(english.places("비공개")).containsExactly("private.md:1");
  }

  @Test
  void whatTheCourseTeachesComesInstead() {
    assertThat(taught.places("글꼴")).containsExactly("typeface.md:1");
  }

  @ParameterizedTest
  @CsvSource({"휴지통", "달력", "결제", "채팅"})
  void wordWithoutItsEquivalentInTheCourseIsUnknown(String query) {
    assertThat(english.places(query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ㄱㅅ, search.md", "ㄱㄲ, font.md", "바닥긍, footer.md", "rmfRhf, font.md"})
  void wordIsReadAsInitialConsonantsAndDespiteSlips(String query, String path) {
    assertThat(english.search(query).hits()).extracting(Hit::path).contains(path);
  }

  @Test
  void explanationNamesTheDictionaryOfEverydayWords() {
    assertThat(english.explained("글꼴 표").reading())
        .containsExactly(
            "글꼴: also font (by haru's dictionary of everyday words, 60 %)",
            "표: also table (by haru's dictionary of everyday words, 60 %)");
  }

  @Test
  void equivalentIsMarkedAsRelated() {
    Hit hit = english.search("글꼴").hits().get(0);
    assertThat(TestEngine.related(hit)).isEqualTo(List.of("font"));
    assertThat(TestEngine.highlighted(hit)).isEmpty();
  }

  @Test
  void namesAreSuggestedIfTheCourseHasWhatTheyMean() {
    SuggestRequest request = new SuggestRequest("글ㄲ", null, 10);
    assertThat(english.engine().suggest(request).suggestions())
        .extracting(Suggestion::text)
        .contains("글꼴");
  }
}
