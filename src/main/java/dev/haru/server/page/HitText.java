package dev.haru.server.page;

import dev.haru.search.Excerpt;
import dev.haru.search.Hit;
import dev.haru.server.http.HtmlEscapes;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts of a hit, as the page shows them. */
final class HitText {

  private HitText() {}

  /** Returns a hit's heading, or its lesson's title if it has none, with its matches marked. */
  static Content heading(Hit hit) {
    return hit.heading().isEmpty()
        ? output -> output.writeUserContent(hit.title())
        : marked(Excerpt.stretches(hit.heading(), hit.headingHighlights(), hit.headingRelated()));
  }

  /** Returns the stretches of a text with its matches marked and its code in lines. */
  static Content marked(List<Excerpt.Stretch> stretches) {
    return output -> {
      boolean inCode = false;
      for (Excerpt.Stretch stretch : stretches) {
        if (stretch.isCode() != inCode) {
          inCode = stretch.isCode();
          output.writeContent(inCode ? "<code>" : "</code>");
        }
        output.writeContent(
            switch (stretch.match()) {
              case NONE -> "";
              case TYPED -> "<mark>";
              case RELATED -> "<mark class=\"related\">";
            });
        output.writeUserContent(stretch.text());
        output.writeContent(stretch.match() == Excerpt.Match.NONE ? "" : "</mark>");
      }
      output.writeContent(inCode ? "</code>" : "");
    };
  }

  /**
   * Returns where in the course a hit is: its year, day and lesson, the headings above it, and its
   * file and line if no link leads there.
   */
  static String where(Hit hit, PageLanguage language) {
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
    if (address(hit.url()) == null) {
      where.add(hit.place());
    }
    return String.join(" › ", where);
  }

  /** Returns where in the course a lesson is: its year and day, and its file. */
  static String where(ShownLesson lesson, PageLanguage language) {
    List<String> where = new ArrayList<>();
    if (lesson.year() != null) {
      where.add(lesson.year().toString());
    }
    if (lesson.day() != null) {
      where.add(PageText.DAY.in(language, lesson.day()));
    }
    where.add(lesson.path());
    return String.join(" › ", where);
  }

  /**
   * Returns the address of a link, or null if it leads nowhere from this page: a course whose site
   * is unknown has only relative addresses.
   */
  static @Nullable String address(String url) {
    boolean isAbsolute = url.contains("://") || url.startsWith("/");
    return isAbsolute && HtmlEscapes.isWebAddress(url) ? url : null;
  }
}
