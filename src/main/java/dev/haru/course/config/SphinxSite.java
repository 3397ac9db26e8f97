package dev.haru.course.config;

import dev.haru.course.site.HtmlUrls;
import dev.haru.course.site.SiteGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the literal values of Sphinx's {@code conf.py}. */
final class SphinxSite {

  private static final Pattern TEXT =
      Pattern.compile(
          "^(project|language|html_baseurl)[ \\t]*+=["
              + " \\t]*+(?:os\\.(?:environ\\.get|getenv)\\(['\"]\\w++['\"],["
              + " \\t]*+)?+(?:'([^'\\n]*+)'|\"([^\"\\n]*+)\")",
          Pattern.MULTILINE);
  private static final Pattern EXCLUDED =
      Pattern.compile("^exclude_patterns[ \\t]*+\\+?=[ \\t]*+\\[([^\\]]*+)\\]", Pattern.MULTILINE);
  private static final Pattern ITEM = Pattern.compile("'([^'\\n]*+)'|\"([^\"\\n]*+)\"");
  private static final Pattern SPHINX =
      Pattern.compile(
          "^(?:extensions|html_theme|master_doc|root_doc|project)\\b", Pattern.MULTILINE);

  /** The number of directories above the configuration that may be the repository's. */
  private static final int ABOVE = 2;

  private SphinxSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("conf.py");
    String text = file == null ? "" : files.text(file);
    if (file == null || !SPHINX.matcher(text).find()) {
      return null;
    }
    Values values = new Values();
    for (Matcher each = TEXT.matcher(text); each.find(); ) {
      values.put(each.group(1), each.group(2) != null ? each.group(2) : each.group(3));
    }
    return new SiteDraft(SiteGenerator.SPHINX, files, file)
        .name(values.get("project"))
        .base(values.get("html_baseurl"), null)
        .language(values.get("language"))
        .urls(new HtmlUrls(false, directories(files.directory())))
        .hidden(HiddenPages.of(SiteGenerator.SPHINX))
        .hidden(excluded(text))
        .site();
  }

  /** Returns whether Read the Docs builds a directory for each page. */
  private static boolean directories(Path directory) {
    Path place = directory;
    for (int i = 0; place != null && i <= ABOVE; i++) {
      SiteFiles files = new SiteFiles(place);
      String file = files.first(".readthedocs.yaml", ".readthedocs.yml");
      if (file != null) {
        String builder = Configurations.yaml(files.text(file)).get("sphinx.builder", "");
        return builder.equals("dirhtml");
      }
      place = Files.exists(place.resolve(".git")) ? null : place.getParent();
    }
    return false;
  }

  private static List<String> excluded(String text) {
    List<String> patterns = new ArrayList<>();
    Matcher list = EXCLUDED.matcher(text);
    if (list.find()) {
      for (Matcher item = ITEM.matcher(list.group(1)); item.find(); ) {
        String pattern = item.group(1) != null ? item.group(1) : item.group(2);
        patterns.add(pattern);
        patterns.add(pattern + "/**");
      }
    }
    return patterns;
  }
}
