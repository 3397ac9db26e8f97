package dev.haru.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.haru.eval.JudgedQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures an export beside Pagefind over the same sections, in Chromium from this machine: sizes,
 * first queries of a page, and the time and hits of judged queries. Pagefind searches the language
 * of the page; a query without a language is asked in that of its letters.
 */
public final class BesidePagefind {

  private static final List<List<String>> FIRST =
      List.of(List.of("en", "load balancing"), List.of("ko", "로드 밸런싱"));

  private static final String PAGE = "<!doctype html><html lang=\"%s\"><title>Page</title>";

  private static final String ASK_PAGEFIND =
      """
      async ([lang, q]) => {
        const asked = performance.now();
        globalThis.pagefind ??= await import('/pagefind/pagefind.js');
        const { results } = await pagefind.search(q);
        const hits = await Promise.all(results.slice(0, 10).map((each) => each.data()));
        return [performance.now() - asked, ...hits.map(({ url }) => url)];
      }
      """;

  private static final String ASK_HARU =
      """
      async ([lang, q]) => {
        const asked = performance.now();
        if (!globalThis.ask) {
          const manifest = await (await fetch('/haru/manifest.json')).text();
          const worker = new Worker(`/haru/${JSON.parse(manifest).worker}`, { type: 'module' });
          await new Promise((started) => (worker.onmessage = started));
          const replies = new Map();
          worker.onmessage = ({ data }) => replies.get(data.id)(data);
          let ids = 0;
          globalThis.ask = (type, parameters) => new Promise((reply) => {
            replies.set(++ids, reply);
            worker.postMessage({ id: ids, type, parameters });
          });
          await ask('open', manifest);
        }
        const { answer } = await ask('search', { q, lang: lang || null, limit: 10, offset: 0, languages: ['en'] });
        return [performance.now() - asked, ...answer.hits.map((hit) => `${hit.path}:${hit.line}`)];
      }
      """;

  private final Browser browser;
  private final StaticHost host;
  private final PrintStream out;
  private final Map<String, Integer> sizes = new HashMap<>();

  private BesidePagefind(Browser browser, StaticHost host, PrintStream out) {
    this.browser = browser;
    this.host = host;
    this.out = out;
  }

  /**
   * Runs the program.
   *
   * @param args the export, the index that it was made from, the judged queries, and a directory
   *     for Pagefind's files and the runs
   */
  public static void main(String[] args) throws Exception {
    Path pages = Path.of(args[3]).resolve("pages");
    PagefindPages.write(Path.of(args[1]), pages);
    try (Chromium chromium = Chromium.start();
        StaticHost host = StaticHost.start()) {
      host.policy("default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'");
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      BesidePagefind program = new BesidePagefind(chromium.browser(), host, out);
      program.put("/haru/", Path.of(args[0]));
      program.put("/pagefind/", pages.resolve("pagefind"));
      List<JudgedQuery> queries = JudgedQuery.read(Path.of(args[2]));
      program.measure("haru", ASK_HARU, queries, Path.of(args[3]));
      program.measure("pagefind", ASK_PAGEFIND, queries, Path.of(args[3]));
    }
  }

  private void put(String at, Path directory) throws IOException {
    long bytes = 0;
    List<Path> files;
    try (Stream<Path> all = Files.walk(directory)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      String path = at + directory.relativize(file).toString().replace('\\', '/');
      host.put(path, content);
      sizes.put(path, Math.min(content.length, zipped(content)));
      bytes += content.length;
    }
    out.printf(Locale.ROOT, "%s: %,d files, %,d bytes%n", at, files.size(), bytes);
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.size();
  }

  private void measure(String name, String script, List<JudgedQuery> queries, Path directory)
      throws Exception {
    for (List<String> first : FIRST) {
      host.forget();
      try (Page page = open(first.getFirst())) {
        double ms = ((Number) ask(page, script, first).getFirst()).doubleValue();
        int bytes = host.asked().stream().mapToInt(path -> sizes.getOrDefault(path, 0)).sum();
        out.printf(
            Locale.ROOT,
            "%s, first query %s: %.0f ms, %d requests, %,d bytes (gzip)%n",
            name,
            first.getLast(),
            ms,
            host.asked().size(),
            bytes);
      }
    }
    Map<String, Page> pages = Map.of("en", open("en"), "ko", open("ko"));
    StringBuilder run = new StringBuilder();
    List<Double> times = new ArrayList<>();
    for (JudgedQuery query : queries) {
      boolean isKorean = query.text().codePoints().anyMatch(c -> c >= '가' && c <= '힣');
      String lang = query.lang() == null ? isKorean ? "ko" : "en" : query.lang();
      List<String> asked = List.of(query.lang() == null ? "" : query.lang(), query.text());
      ask(pages.get(lang), script, asked);
      List<Object> answer = ask(pages.get(lang), script, asked);
      times.add(((Number) answer.getFirst()).doubleValue());
      for (int rank = 1; rank < answer.size(); rank++) {
        String hit = URLDecoder.decode(answer.get(rank).toString(), StandardCharsets.UTF_8);
        String place = hit.endsWith(".html") ? PagefindPages.place(hit) : hit;
        run.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %d %s%n",
                query.id(),
                place.replace(" ", "%20"),
                rank,
                -rank,
                name));
      }
    }
    Collections.sort(times);
    out.printf(
        Locale.ROOT,
        "%s, asked again: median %.1f ms, 99 %% %.1f ms%n",
        name,
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100));
    Files.writeString(directory.resolve(name + ".run"), run);
  }

  private Page open(String lang) {
    String path = "/" + lang + ".html";
    host.put(path, String.format(Locale.ROOT, PAGE, lang).getBytes(StandardCharsets.UTF_8));
    Page page = browser.newContext().newPage();
    page.navigate(host.origin() + path);
    return page;
  }

  @SuppressWarnings("unchecked") // it is what the scripts return
  private static List<Object> ask(Page page, String script, List<String> asked) {
    return (List<Object>) page.evaluate(script, asked);
  }
}
