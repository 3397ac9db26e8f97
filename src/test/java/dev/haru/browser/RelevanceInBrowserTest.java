package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.haru.eval.Judge;
import dev.haru.eval.JudgedCourse;
import dev.haru.eval.JudgedQuery;
import dev.haru.eval.Measures;
import dev.haru.eval.RelevanceBaseline;
import dev.haru.index.CourseIndex;
import dev.haru.search.SearchEngine;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards what exports answer: in a browser, queries on haru's own course are read, and those that
 * are judged are answered, as well as in the process.
 */
@InBrowser
class RelevanceInBrowserTest {

  private static Path directory;
  private static ExportFiles export;

  @BeforeAll
  static void exportCourse(@TempDir Path temporary) throws Exception {
    directory = temporary;
    export = RealCourse.of(JudgedCourse.CONTENT, directory);
  }

  /** How much a mode may be worse than in the process. */
  private static final double TOLERANCE = 0.01;

  /** The same for modes of queries that were damaged. */
  private static final double TOLERANCE_OF_DAMAGED = 0.02;

  private static final Set<String> DAMAGED =
      Set.of("typo-en>en", "typo-ko>ko", "nospace>ko", "layout>ko", "layout>en", "chosung>ko");

  private static final String ASK =
      """
      async ([manifest, queries]) => {
        const worker = new Worker(`/course/haru/${JSON.parse(manifest).worker}`, { type: 'module' });
        const replies = new Map();
        await new Promise((started) => (worker.onmessage = started));
        worker.onmessage = ({ data }) => replies.get(data.id)(data);
        const ask = (id, type, parameters) => new Promise((reply) => {
          replies.set(id, reply);
          worker.postMessage({ id, type, parameters });
        });
        await ask('open', 'open', manifest);
        const all = [];
        while (all.length < queries.length) { // some at a time, because each rests before it fetches
          const some = queries.slice(all.length, all.length + 16);
          all.push(...await Promise.all(some.map(([lang, q], i) =>
            ask(all.length + i, 'search', { q, lang: lang || null, limit: 10, offset: 0, languages: ['en'] }))));
        }
        return all.map(({ answer }) => answer.hits.map((hit) => `${hit.path}:${hit.line}`));
      }
      """;

  @Test
  void everyModeIsAnsweredAsInTheProcess(Page page) throws Exception {
    JudgedCourse course = JudgedCourse.read();
    Map<String, Double> measured = new HashMap<>();
    try (ExportedSite site = ExportedSite.start();
        CourseIndex index = CourseIndex.open(directory.resolve("index"));
        SearchEngine engine = new LuceneSearchEngine(index, Map.of())) {
      site.host().deploy(ExportedSite.EXPORT, export);
      site.open(page);
      List<List<String>> answers = answers(page, course.queries());
      Map<String, Set<String>> translations = engine.translations();
      Judge judge =
          new Judge(course.qrels(translations, directory.resolve("qrels.trec")), translations);
      for (int i = 0; i < answers.size(); i++) {
        JudgedQuery query = course.queries().get(i);
        Measures one = judge.measure(query, answers.get(i));
        if (one != null) {
          measured.put(query.id(), one.ndcg());
        }
      }
    }
    Map<String, Double> expected = RelevanceBaseline.read(JudgedCourse.BASELINE).modes();
    Map<String, Double> modes = RelevanceBaseline.of(measured).modes();
    List<String> worse = new ArrayList<>();
    expected.forEach((mode, ndcg) -> {
      double usual = DAMAGED.contains(mode) ? TOLERANCE_OF_DAMAGED : TOLERANCE;
      if (modes.getOrDefault(mode, 0.0) < ndcg - usual) {
        worse.add(mode + " is " + modes.get(mode) + ", and in the process " + ndcg);
      }
    });
    assertThat(worse).isEmpty();
  }

  /** A query, what the box says above the sections, and the heading of a section. */
  private static final String READINGS =
      """
      kuberntes     | kubernetes | Kubernetes I
      load balancng | balancing  | Load balancing algorithms
      도커 볼룸         | 볼륨         | 볼륨과 Docker Compose
      ehzj          | 도커         | 볼륨과 Docker Compose
      ㅋㅂㄴㅌㅅ         | 쿠버네티스      | 쿠버네티스 I
      컨테이ㄴ          | 컨테이너       | 컨테이너 디버깅
      로드 밸런싱        |            | 로드 밸런싱 알고리즘
      day:7 pods    |            | Pods and desired state
      lang:ko docker |           | 볼륨과 Docker Compose
      """;

  @Test
  void queriesAreReadAsOnAServer(Page page) {
    try (ExportedSite site = ExportedSite.start()) {
      site.host().deploy(ExportedSite.EXPORT, export);
      SearchBox box = site.open(page);
      for (String line : READINGS.lines().toList()) {
        String[] row = line.split("\\|", -1);
        box.input().fill(row[0].strip());
        assertThat(
                box.hits().filter(new Locator.FilterOptions().setHasText(row[2].strip())).first())
            .isVisible();
        if (row[1].isBlank()) {
          assertThat(box.note()).isHidden();
        } else {
          assertThat(box.note()).containsText(row[1].strip());
        }
      }
      // The section in its other language
      box.input().fill("load balancing algorithms");
      Locator first = box.hits().first();
      assertThat(first).containsText("Load balancing algorithms");
      first.getByText("한국어").click();
      assertThat(first.locator("[part=heading]")).containsText("로드 밸런싱");
      // What was probably meant
      box.input().fill("gelm");
      box.host().getByLabel("Did you mean").getByText("helm").click();
      assertThat(box.hits().first()).containsText("Helm");
      // What no section can have
      box.input().fill("lang:xx docker");
      assertThat(box.message()).containsText("its languages are English (en), Korean (ko)");
    }
  }

  @SuppressWarnings("unchecked") // it is what the script returns
  private static List<List<String>> answers(Page page, List<JudgedQuery> queries) {
    List<List<String>> asked = new ArrayList<>();
    for (JudgedQuery each : queries) {
      asked.add(List.of(each.lang() == null ? "" : each.lang(), each.text()));
    }
    byte[] manifest = export.files().get("manifest.json");
    return (List<List<String>>)
        page.evaluate(ASK, new Object[] {new String(manifest, StandardCharsets.UTF_8), asked});
  }
}
