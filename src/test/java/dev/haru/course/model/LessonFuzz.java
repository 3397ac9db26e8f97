package dev.haru.course.model;

import dev.haru.course.files.LessonPath;
import dev.haru.course.files.PathLayouts;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import java.text.Normalizer;
import java.util.List;

/** Arbitrary bytes are read as a lesson or rejected; the sections of a lesson are always valid. */
public final class LessonFuzz {

  private LessonFuzz() {}

  /** Reads the bytes as a lesson. */
  public static void accept(byte[] data) {
    List<SiteGenerator> presets = List.of(SiteGenerator.values());
    SiteGenerator preset = presets.get(data.length % presets.size());
    Links links = new Links(preset, null, null);
    LessonPath path = new PathLayouts(List.of(), List.of()).read("2026/day01.md");
    LessonReader.Result result = new LessonReader(links, "en").read(path, data);
    if (result.lesson() == null) {
      demand(result.problems().getLast().skipped(), "a reason why it is not read");
      return;
    }
    int last = -1;
    for (Section section : result.lesson().sections()) {
      demand(section.line() > last, "lines that grow");
      last = section.line();
      demandText(section.heading());
      section.breadcrumb().forEach(LessonFuzz::demandText);
      section.urls().forEach(LessonFuzz::demandText);
      for (Block block : section.blocks()) {
        demand(block.line() >= section.line(), "blocks below their heading");
        demandText(block.text());
      }
      String url = links.url(path.path(), section.anchor(), section.line());
      demand(url.chars().allMatch(c -> c > ' ' && c < 127), "a URL in ASCII: " + url);
    }
  }

  private static void demandText(String text) {
    demand(Normalizer.isNormalized(text, Normalizer.Form.NFC), "NFC: " + text);
    demand(text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), "whole pairs: " + text);
  }

  private static void demand(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("expected " + what);
    }
  }
}
