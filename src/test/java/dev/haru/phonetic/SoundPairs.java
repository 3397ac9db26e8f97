package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loanwords as people write them, by the correspondence that each line is about. */
public final class SoundPairs {

  public record Pair(String hangul, String latin) {}

  private static final String TABLE =
      """
      f: 필터 filter, 파일럿 pilot, 폴더 folder, 핑거 finger, 프로필 profile, 화이트 white
      v: 비디오 video, 벡터 vector, 드라이브 drive, 밸브 valve, 레벨 level, 바이러스 virus
      z: 줌 zoom, 퍼즐 puzzle, 피자 pizza, 퀴즈 quiz, 재즈 jazz, 존 zone
      th: 스레드 thread, 매스 math, 써클 circle, 헬스 health, 블루투스 bluetooth, 리듬 rhythm, 서드 third
      sh: 셸 shell, 쉘 shell, 시프트 shift, 쉬프트 shift, 해시 hash, 푸시 push, 쇼핑 shopping, 슈즈 shoes
      ch: 채널 channel, 체크 check, 매치 match, 스위치 switch, 테크 tech, 머신 machine, 아키텍처 architecture
      ph: 그래픽 graphic, 폰 phone, 알파 alpha, 심포니 symphony
      gh: 하이라이트 highlight, 나이트 night, 웨이트 weight
      ck: 블록 block, 패킹 packing, 록 rock, 스티커 sticker, 티켓 ticket
      dge: 브리지 bridge, 엣지 edge, 배지 badge, 위젯 widget
      j: 조인 join, 프로젝트 project, 오브젝트 object, 매직 magic, 잡 job
      soft g: 젤 gel, 에너지 energy, 제너럴 general, 로직 logic, 메시지 message, 빈티지 vintage
      hard g: 기프트 gift, 골드 gold, 로그인 login, 태그 tag, 기타 guitar
      soft c: 센서 sensor, 사이클 cycle, 오피스 office, 액세스 access, 시네마 cinema
      hard c: 카운터 counter, 컬러 color, 액션 action, 캡슐 capsule
      x: 박스 box, 맥스 max, 텍스트 text, 이그잼 exam, 제록스 xerox, 인덱스 index
      qu: 쿼터 quarter, 퀵 quick, 스퀘어 square, 시퀀스 sequence, 리퀘스트 request
      l: 라인 line, 실린더 cylinder, 슬라이드 slide, 클릭 click, 밸런스 balance, 컬렉션 collection
      r: 라디오 radio, 그린 green, 트리 tree, 에러 error, 카드 card, 모터 motor, 서치 search
      er and or: 마스터 master, 모니터 monitor, 컨버터 converter, 에디터 editor, 달러 dollar, 센터 center
      are, ire, ore: 소프트웨어 software, 스퀘어 square, 파이어 fire, 스토어 store, 와이어 wire, 픽처 picture
      tion: 스테이션 station, 펑션 function, 포지션 position, 미션 mission, 버전 version, 비전 vision, 퀘스천 question
      ture: 피처 feature, 캡처 capture, 믹스처 mixture, 퓨처 future, 내추럴 natural
      ing: 트레이닝 training, 캠핑 camping, 러닝 running, 프린팅 printing, 싱글 single, 킹 king
      final s: 서비스 service, 버스 bus, 뉴스 news, 렌즈 lens, 시리즈 series, 리눅스 linux
      dropped s: 마이크로서비스 microservices, 액션 actions, 클러스터 clusters
      codas: 맵 map, 팩 pack, 캣 cat, 로봇 robot, 세트 set, 포켓 pocket, 웹 web, 북 book, 데스크톱 desktop
      epenthesis: 스프링 spring, 스트레스 stress, 테스트 test, 트럭 truck, 케이크 cake, 아이디어 idea, 팁스 tips
      silent letters: 노트 note, 사인 sign, 라이터 writer, 나이프 knife, 컬럼 column, 리스닝 listening, 빌드 build
      wh and w: 휠 wheel, 와이파이 wifi, 윈도 window, 워터 water, 웨딩 wedding, 스윙 swing, 파워 power
      y: 예스 yes, 유닛 unit, 뉴욕 newyork, 메모리 memory, 타입 type, 다이내믹 dynamic, 큐브 cube
      doubled letters: 애플 apple, 커밋 commit, 셔틀 shuttle, 해머 hammer, 버터 butter, 서머 summer, 매핑 mapping
      short vowels: 핫 hot, 컵 cup, 버그 bug, 뱅크 bank, 네트 net, 키트 kit, 램프 lamp
      long vowels: 게임 game, 홈 home, 파일 file, 튜브 tube, 스트림 stream, 부트 boot, 코치 coach, 페이지 page
      diphthongs: 마우스 mouse, 타운 town, 코인 coin, 포인트 point, 플레이 play, 오토 auto, 로 law
      schwa: 컨트롤 control, 어카운트 account, 어레이 array, 카메라 camera, 터널 tunnel, 토큰 token, 버튼 button
      ng and nk: 링크 link, 앵커 anchor, 잉크 ink, 행거 hanger, 탱크 tank
      compounds: 키보드 keyboard, 웹사이트 website, 네임서버 nameserver, 스테이트머신 statemachine, 타임라인 timeline
      hyphens and digits: 셋업 set-up, 애드온 add-on, 파이썬 python3, 이메일 e-mail
      variants: 메세지 message, 악세스 access, 콘테이너 container, 컨텐츠 contents, 런닝 running, 데이타 data, 비젼 vision
      stems: 캠핑 camp, 링킹 link, 시리즈 serie, 프린팅 print, 매핑 map
      names: 도커 docker, 젠킨스 jenkins, 스칼라 scala, 레디스 redis, 하둡 hadoop, 우분투 ubuntu, 리액트 react, 파이토치 pytorch
      letters: 에스큐엘 sql, 에이치티티피 http, 이씨투 ec2, 디엔에스 dns, 에이피아이 api, 씨피유 cpu, 케이에이트에스 k8s
      letters at an end: 마이에스큐엘 mysql, 그래프큐엘 graphql, 몽고디비 mongodb, 오픈에스에스엘 openssl, 플루언트디 fluentd
      """;

  private SoundPairs() {}

  public static Map<String, List<Pair>> byCorrespondence() {
    Map<String, List<Pair>> pairs = new TreeMap<>();
    for (String line : TABLE.strip().split("\n", -1)) {
      int colon = line.indexOf(": ");
      List<Pair> ofLine = new ArrayList<>();
      for (String pair : line.substring(colon + 2).split(", ", -1)) {
        String[] words = pair.strip().split(" ", -1);
        ofLine.add(new Pair(words[0], words[1]));
      }
      pairs.put(line.substring(0, colon), ofLine);
    }
    return pairs;
  }

  public static List<Pair> all() {
    return byCorrespondence().values().stream().flatMap(List::stream).toList();
  }
}
