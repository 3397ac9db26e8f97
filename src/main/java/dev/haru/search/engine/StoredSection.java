package dev.haru.search.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as an index has stored it for display.
 *
 * @param path its lesson's path below the course directory
 * @param line the 1-based line of its heading, or 0 for the text before the first heading
 * @param anchor the fragment of the heading on the course's site, possibly empty
 * @param url the link to it on the course's site
 * @param lang its canonical language
 * @param year its lesson's year, or null
 * @param day its lesson's day, or null
 * @param title its lesson's title
 * @param heading its heading, possibly empty
 * @param breadcrumb the headings above it, outermost first
 * @param text its text
 */
public record StoredSection(
    String path,
    int line,
    String anchor,
    String url,
    String lang,
    @Nullable Integer year,
    @Nullable Integer day,
    String title,
    StoredText heading,
    List<String> breadcrumb,
    StoredText text) {}
