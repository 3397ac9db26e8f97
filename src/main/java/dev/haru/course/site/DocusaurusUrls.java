package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Docusaurus' URLs: the path without extension and without ordering numbers.
 *
 * <p>{@code index}, {@code readme} (in any case) and a file named like its directory stand for the
 * directory. {@code 01-intro} and {@code 2. setup} lose their numbers, {@code 7.0-notes} and {@code
 * 2022-01-05-news} do not. The docs plugin's route, {@code docs/} by default, belongs to the base;
 * front matter ({@code slug}, {@code id}) is not considered. Source: {@code slug.js}, {@code
 * numberPrefix.js} and {@code isCategoryIndex} of @docusaurus/plugin-content-docs 3.
 */
record DocusaurusUrls() implements SiteUrls {

  private static final Pattern VERSION = Pattern.compile("[0-9]+[-_.][0-9].*", Pattern.DOTALL);
  private static final Pattern NUMBERED =
      Pattern.compile("[0-9]++\\s*+[-_.]++\\s*+([^-_.\\s].*)", Pattern.DOTALL);

  @Override
  public String page(String path) {
    LessonName name = LessonName.of(path);
    String directory =
        Arrays.stream(name.directory().split("/"))
            .filter(part -> !part.isEmpty())
            .map(part -> withoutNumber(part) + "/")
            .collect(Collectors.joining());
    boolean index = isIndex(name);
    return Percent.encodePath(index ? directory : directory + withoutNumber(name.stem()));
  }

  private static boolean isIndex(LessonName name) {
    String stem = name.stem().toLowerCase(Locale.ROOT);
    String directory = "/" + name.directory().toLowerCase(Locale.ROOT);
    return stem.equals("index") || stem.equals("readme") || directory.endsWith("/" + stem + "/");
  }

  private static String withoutNumber(String part) {
    Matcher numbered = NUMBERED.matcher(part);
    return !VERSION.matcher(part).matches() && numbered.matches() ? numbered.group(1) : part;
  }
}
