package dev.haru.server.page;

import dev.haru.search.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes hits into a page. */
final class HitList {

  private final PageLanguage language;
  private final HtmlWriter html;

  HitList(PageLanguage language, HtmlWriter html) {
    this.language = language;
    this.html = html;
  }

  /** Adds hits, in their order; none, no list. */
  void add(List<Hit> hits) {
    if (hits.isEmpty()) {
      return;
    }
    String first = Integer.toString(hits.get(0).rank());
    html.begin("ol", "start", first, "aria-labelledby", "results");
    hits.forEach(this::add);
    html.end("ol");
  }

  private void add(Hit hit) {
    html.begin("li").begin("article", "lang", hit.lang(), "dir", "auto");
    html.begin("h3").begin("a", "href", address(hit.url()));
    if (hit.heading().isEmpty()) {
      html.text(hit.title());
    } else {
      html.marked(hit.heading(), hit.headingHighlights());
    }
    html.end("a").end("h3");
    html.leaf("p", String.join(" › ", where(hit)), "class", "where");
    if (!hit.excerpt().text().isEmpty()) {
      html.begin("p").marked(hit.excerpt().text(), hit.excerpt().highlights()).end("p");
    }
    html.end("article");
    translations(hit);
    html.end("li");
  }

  private List<String> where(Hit hit) {
    List<String> where = new ArrayList<>();
    if (hit.year() != null) {
      where.add(hit.year().toString());
    }
    String day = hit.day() == null ? "" : PageText.DAY.in(language, hit.day());
    if (!hit.title().startsWith(day)) {
      where.add(day);
    }
    Set<String> above = new LinkedHashSet<>(List.of(hit.title()));
    above.addAll(hit.breadcrumb());
    above.remove(hit.heading());
    where.addAll(above);
    return where;
  }

  private void translations(Hit hit) {
    if (hit.translations().isEmpty()) {
      return;
    }
    html.begin("p", "class", "where").text(PageText.ALSO_IN.in(language) + ": ");
    for (Hit.Translation other : hit.translations()) {
      html.leaf(
          "a",
          language.nameOf(other.lang()),
          "href",
          address(other.url()),
          "hreflang",
          other.lang(),
          "title",
          other.heading());
    }
    html.end("p");
  }

  /** A course whose site nobody named has addresses that lead nowhere from here. */
  private static @Nullable String address(String url) {
    return url.contains("://") || url.startsWith("/") ? url : null;
  }
}
