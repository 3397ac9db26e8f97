package dev.haru.browser;

import com.google.gson.Gson;
import dev.haru.box.BoxScript;
import dev.haru.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/** An export whose engine is a stand-in that only knows beginnings of words. */
final class StubExport {

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, Map<String, TreeSet<Integer>>> postings = new TreeMap<>();
  private final List<String> sections = new ArrayList<>();

  /** Adds a section with its address. */
  StubExport section(String heading, String text, String url) throws IOException {
    int id = sections.size();
    for (String word : (heading + ' ' + text).toLowerCase(Locale.ROOT).split("[\\s.,:]+", 0)) {
      postings
          .computeIfAbsent(word.substring(0, 1), letter -> new TreeMap<>())
          .computeIfAbsent(word, each -> new TreeSet<>())
          .add(id);
    }
    Map<String, Object> hit = new HashMap<>();
    hit.put("path", heading);
    hit.put("line", 1);
    hit.put("url", url);
    hit.put("lang", "en");
    hit.put("title", heading);
    hit.put("heading", heading);
    hit.put("breadcrumb", List.of());
    hit.put("translations", List.of());
    hit.put("excerpt", Map.of("text", text, "highlights", List.of()));
    sections.add(data(hit));
    return this;
  }

  ExportFiles files(String course) throws IOException {
    Map<String, String> words = new TreeMap<>();
    for (Map.Entry<String, Map<String, TreeSet<Integer>>> each : postings.entrySet()) {
      words.put(each.getKey(), data(each.getValue()));
    }
    String start = data(Map.of("words", words, "sections", sections));
    String engine = ExportFiles.resource("/dev/haru/browser/stub-engine.js");
    String engineName = hashed("engine", engine.getBytes(StandardCharsets.UTF_8));
    String workerName = hashed("worker", ExportFiles.own("worker.js"));
    files.put("haru-search.js", BoxScript.ofExport(List.of()).getBytes(StandardCharsets.UTF_8));
    files.put("haru-docsify.js", BoxScript.docsify().getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("search.html", "search.css", "search.js")) {
      files.put(name, ExportFiles.own(name));
    }
    files.put(
        "manifest.json",
        json(
            Map.of(
                "format",
                1,
                "course",
                course,
                "engine",
                engineName,
                "worker",
                workerName,
                "start",
                List.of(start))));
    return new ExportFiles(Map.copyOf(files));
  }

  private String hashed(String name, byte[] content) {
    String file = name + '.' + hash(content) + ".js";
    files.put(file, content);
    return file;
  }

  private String data(Object value) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(json(value));
    }
    String name = hash(zipped.toByteArray());
    files.put("data/" + name + ".bin", zipped.toByteArray());
    return name;
  }

  private static byte[] json(Object value) {
    return new Gson().toJson(value).getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] content) {
    return Sha256.of(content).substring(0, 12);
  }
}
