package dev.haru.course.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's URLs: the file below {@code /blob/BRANCH/}.
 *
 * <p>A base that is a repository means its branch {@code main}; a base that names a {@code blob} or
 * a {@code tree} is used as it is, including directories below the branch. Without a base the path
 * alone is a link between files of one repository. Source: docs.github.com, "Getting permanent
 * links to files".
 */
public record GithubUrls() implements SiteUrls {

  private static final Pattern REPOSITORY =
      Pattern.compile("(https?://[^/]+/[^/]+/[^/]+?)(?:\\.git)?(?:/(?:blob|tree)/(.+))?");

  @Override
  public String root(@Nullable String base) {
    if (base == null) {
      return "";
    }
    Matcher repository = REPOSITORY.matcher(BaseUrl.withoutEndSlash(BaseUrl.withoutQuery(base)));
    if (!repository.matches()) {
      throw BaseUrl.wrong(
          "must be https://HOST/OWNER/REPOSITORY for GitHub, with /blob/BRANCH after it for another"
              + " branch than main,",
          base);
    }
    String branch = repository.group(2);
    return repository.group(1) + "/blob/" + (branch == null ? "main" : branch) + "/";
  }

  @Override
  public String page(String path, Map<String, String> front) {
    return new PlainUrls().page(path, front);
  }
}
