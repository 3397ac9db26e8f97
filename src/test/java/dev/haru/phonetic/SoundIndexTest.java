package dev.haru.phonetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.phonetic.SoundIndex.Match;
import dev.haru.phonetic.SoundPairs.Pair;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SoundIndexTest {

  private static final SoundIndex ALL = ofPairs();

  /**
   * Returns an index of all Latin and Hangul words of the table, so that each must be distinguished
   * from all others.
   */
  private static SoundIndex ofPairs() {
    Map<String, Integer> vocabulary = new HashMap<>();
    for (Pair pair : SoundPairs.all()) {
      vocabulary.put(pair.latin(), 1);
      vocabulary.put(pair.hangul(), 1);
    }
    return SoundIndex.of(vocabulary);
  }

  private static List<String> terms(SoundIndex index, String word) {
    return index.lookUp(word, 3).stream().map(Match::term).toList();
  }

  @TestFactory
  Stream<DynamicTest> wordsAreFoundByTheirLoanword() {
    return byCorrespondence(pair -> assertThat(terms(ALL, pair.hangul())).contains(pair.latin()));
  }

  @TestFactory
  Stream<DynamicTest> loanwordsAreFoundByTheirWord() {
    return byCorrespondence(pair -> assertThat(terms(ALL, pair.latin())).contains(pair.hangul()));
  }

  private static Stream<DynamicTest> byCorrespondence(ThrowingConsumer<Pair> check) {
    return SoundPairs.byCorrespondence().entrySet().stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line.getKey(), () -> assertThat(line.getValue()).allSatisfy(check)));
  }

  @Test
  void almostAllAreFoundFirst() {
    List<Pair> pairs = SoundPairs.all();
    List<Pair> missed = new ArrayList<>(pairs);
    missed.removeIf(pair -> terms(ALL, pair.hangul()).getFirst().equals(pair.latin()));
    assertThat(pairs).hasSizeGreaterThan(250);
    assertThat(missed).as("not found first").hasSizeLessThan(pairs.size() / 20);
  }

  @Test
  void oneOfNoOtherWordsIsFoundToo() {
    assertThat(SoundPairs.all())
        .allSatisfy(pair ->
            assertThat(terms(SoundIndex.of(Map.of(pair.latin(), 1)), pair.hangul()))
                .containsExactly(pair.latin()));
  }

  @Test
  void wordsOfKoreanOriginFindNothing() {
    String words =
        "설정 장애 환경 변수 함수 객체 배열 문자열 정수 조건 반복 선언 정의 호출 실행 종료 시작 중지 삭제 추가 변경 조회"
            + " 검색 정렬 분류 저장 저장소 복구 복원 권한 인증 인가 암호 보안 취약점 공격 방어 위협 탐지 대응 감사 사용자"
            + " 관리자 개발자 운영자 고객 업무 조직 문화 협업 소통 책임 역할 목표 계획 일정 절차 과정 단계 결과 원인 문제"
            + " 해결 개선 품질 성능 지연 처리 처리량 용량 확장 축소 가용성 안정성 신뢰성 확장성 내구성 일관성 영속성"
            + " 무결성 관리 제어판 감시 추적 측정 지표 경고 알림 통보 보고서 문서 설명 예제 연습 학습 교육 강의 과제 시험"
            + " 평가 자료 정보 지식 기술 도구 방법 방식 구조 구성 구현 설계 분석 기획 검토 승인 거부 허용 차단 연결 접속"
            + " 통신 전송 수신자 요청 응답 주소 경로 번호 목록 항목 요소 속성 형식 유형 종류 범위 영역 공간 시간 날짜 주기"
            + " 횟수 크기 길이 높이 무게 색상 화면 창문 단추 입력 출력 표시 선택 이동 복사 붙여넣기 되돌리기 찾기 열기 닫기"
            + " 가상머신 가상화 자동화 추상화 최적화 암호화 직렬화 동기화 초기화 운영체제 자료구조 사람 나라 도시 마을 학교"
            + " 회사 병원 시장 바다 하늘 나무 바람 구름 마음 생각 기억 노래 그림 이야기 어머니 친구 오늘 지금 다음 이전"
            + " 오른쪽 왼쪽 여기 저기 누구 무엇 언제 얼마나 그리고 하지만 따라서 때문에 비밀번호 방화벽 대역폭 부하분산"
            + " 기본값 매개변수 상속 다형성 재귀 예외 오류 주석 의존성 호환성 가독성 유지보수 지시 유지 이유";
    Map<String, List<String>> found = new HashMap<>();
    for (String word : words.split(" ", -1)) {
      List<String> terms = terms(ALL, word);
      if (!terms.isEmpty()) {
        found.put(word, terms);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void vowelsDecideBetweenWordsWithTheSameConsonants() {
    Map<String, Integer> vocabulary =
        Map.of("port", 50, "pod", 50, "part", 50, "put", 50, "bit", 50, "boot", 50, "beat", 50);
    SoundIndex index = SoundIndex.of(vocabulary);
    assertThat(terms(index, "포트").getFirst()).isEqualTo("port");
    assertThat(terms(index, "파트").getFirst()).isEqualTo("part");
    assertThat(terms(index, "부트").getFirst()).isEqualTo("boot");
    assertThat(index.lookUp("볼륨", 5)).isEmpty();
  }

  @Test
  void frequencyDecidesBetweenWordsThatSoundAlike() {
    assertThat(terms(SoundIndex.of(Map.of("right", 40, "rite", 2)), "라이트"))
        .containsExactly("right", "rite");
    assertThat(terms(SoundIndex.of(Map.of("right", 2, "rite", 40)), "라이트"))
        .containsExactly("rite", "right");
    assertThat(terms(SoundIndex.of(Map.of("from", 500, "volume", 1)), "볼륨"))
        .containsExactly("volume");
  }

  @Test
  void wordsAsLikelyComeInTheOrderOfTheAlphabet() {
    SoundIndex index = SoundIndex.of(Map.of("right", 1, "light", 1));
    assertThat(terms(index, "라이트")).containsExactly("light", "right");
  }

  @Test
  void stemsAreFoundByTheWholeLoanword() {
    SoundIndex index =
        SoundIndex.of(
            Map.of("kubernete", 9, "provision", 9, "balance", 9, "automate", 9, "cluster", 9));
    assertThat(terms(index, "쿠버네티스")).containsExactly("kubernete");
    assertThat(terms(index, "프로비저닝")).containsExactly("provision");
    assertThat(terms(index, "밸런싱")).containsExactly("balance");
    assertThat(terms(index, "오토메이션")).containsExactly("automate");
    assertThat(terms(index, "클러스터링")).containsExactly("cluster");
  }

  @Test
  void severalWordsAreFoundByOneLoanword() {
    SoundIndex index = SoundIndex.of(Map.of("load balancer", 3, "code-review", 3, "load", 9));
    assertThat(terms(index, "로드밸런서")).containsExactly("load balancer");
    assertThat(terms(index, "코드리뷰")).containsExactly("code-review");
  }

  @Test
  void similarityFallsWithDistance() {
    SoundIndex index = SoundIndex.of(Map.of("container", 1));
    Match exact = index.lookUp("컨테이너", 1).getFirst();
    Match variant = index.lookUp("콘테이나", 1).getFirst();
    assertThat(exact.similarity()).isBetween(0.95, 1.0);
    assertThat(variant.similarity()).isBetween(0.8, exact.similarity() - 0.02);
    assertThat(exact).extracting(Match::term, Match::frequency).containsExactly("container", 1);
  }

  @Test
  void shortWordsMustBeNearer() {
    SoundIndex index = SoundIndex.of(Map.of("kite", 1, "kaleidoscope", 1));
    assertThat(index.lookUp("캐트", 1)).isEmpty();
    assertThat(index.lookUp("칼레이도스코푸", 1)).isNotEmpty();
  }

  @Test
  void decomposedHangulIsTheSame() {
    String decomposed = Normalizer.normalize("도커", Normalizer.Form.NFD);
    assertThat(ALL.lookUp(decomposed, 3)).isNotEmpty().isEqualTo(ALL.lookUp("도커", 3));
    SoundIndex index = SoundIndex.of(Map.of(decomposed, 1));
    assertThat(terms(index, "docker")).containsExactly(decomposed);
  }

  @Test
  void functionWordsAndOtherScriptsAreNotInTheIndex() {
    SoundIndex index = SoundIndex.of(Map.of("before", 9, "ドッカー", 9, "докер", 9, "k", 9, "", 9));
    assertThat(index.lookUp("비포", 5)).isEmpty();
    assertThat(index.lookUp("도커", 5)).isEmpty();
    assertThat(index.lookUp("케이", 5)).isEmpty();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    SoundIndex index = SoundIndex.of(Map.of());
    assertThat(index.lookUp("도커", 5)).isEmpty();
    assertThat(index.lookUp("docker", 5)).isEmpty();
  }

  @Test
  void theLimitIsKept() {
    SoundIndex index = SoundIndex.of(Map.of("right", 1, "rite", 1, "write", 1, "light", 1));
    assertThat(index.lookUp("라이트", 2)).hasSize(2);
    assertThat(index.lookUp("라이트", 0)).isEmpty();
    assertThatThrownBy(() -> index.lookUp("라이트", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
