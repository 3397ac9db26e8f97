package dev.haru.course.config;

import dev.haru.course.site.SiteGenerator;
import dev.haru.text.Percent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the remote repository and the branch of a checkout. */
final class GithubSite {

  private static final String CONFIG = ".git/config";

  private static final Pattern REMOTE =
      Pattern.compile(
          "^[ \\t]*+url[ \\t]*+=[ \\t]*+(?:https?://(?:[^@/\\s]++@)?|ssh://git@|git@|git://)"
              + "github\\.com[:/]([\\w.-]+)/([\\w.-]+?)(?:\\.git)?/?[ \\t]*+$",
          Pattern.MULTILINE);
  private static final Pattern ORIGIN =
      Pattern.compile("^\\[remote \"origin\"\\][^\\[]*+", Pattern.MULTILINE);
  private static final Pattern BRANCH =
      Pattern.compile("ref: refs/(?:heads|remotes/origin)/([^\\s\\x00-\\x1f]{1,200})\\s*");

  private GithubSite() {}

  static @Nullable Site find(SiteFiles files) {
    if (!files.hasDirectory(".git")) {
      return null;
    }
    Matcher origin = ORIGIN.matcher(files.text(CONFIG));
    Matcher remote = REMOTE.matcher(origin.find() ? origin.group() : "");
    if (!remote.find()) {
      return null;
    }
    String branch = branch(files, ".git/refs/remotes/origin/HEAD");
    String used = branch != null ? branch : branch(files, ".git/HEAD");
    String repository = remote.group(1) + "/" + remote.group(2);
    return new SiteDraft(SiteGenerator.GITHUB, files, CONFIG)
        .base(
            "https://github.com",
            "/" + repository + "/blob/" + Percent.encodePath(used == null ? "main" : used))
        .hidden(HiddenPages.of(SiteGenerator.GITHUB))
        .site();
  }

  private static @Nullable String branch(SiteFiles files, String name) {
    Matcher branch = BRANCH.matcher(files.text(name));
    return branch.matches() ? branch.group(1) : null;
  }
}
