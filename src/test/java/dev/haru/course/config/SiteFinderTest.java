package dev.haru.course.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.site.SiteGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A course whose site's configuration says everything: no haru.yaml. */
class SiteFinderTest extends SiteFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkdocs.yml|site_name: x|MKDOCS",
        "mkdocs.yaml||MKDOCS",
        ".vitepress/config.mts|export default {}|VITEPRESS",
        "docs/.vitepress/config.ts|export default {}|VITEPRESS",
        "book.toml|[book]|MDBOOK",
        "docusaurus.config.js|module.exports = {}|DOCUSAURUS",
        "docusaurus.config.ts|export default {}|DOCUSAURUS",
        "website/docusaurus.config.js|module.exports = {}|DOCUSAURUS",
        "hugo.toml|title = 'x'|HUGO",
        "hugo.yaml|title: x|HUGO",
        "hugo.json|{}|HUGO",
        "config.toml|baseURL = 'https://c.test/'|HUGO",
        "config.toml|[database]|PLAIN",
        "config/_default/hugo.toml|title = 'x'|HUGO",
        "config/_default/config.yaml|title: x|HUGO",
        "_config.yml|title: x|JEKYLL",
        "astro.config.mjs|import starlight from '@astrojs/starlight'|STARLIGHT",
        "astro.config.mjs|export default {}|PLAIN",
        "index.html|<script>window.$docsify = {}</script>|DOCSIFY",
        "docs/index.html|<script>window.$docsify = {}</script>|DOCSIFY",
        "index.html|<p>hello|PLAIN",
        ".gitbook.yaml|root: ./|GITBOOK",
        "next.config.mjs|import nextra from 'nextra'|NEXTRA",
        "next.config.mjs|export default {}|PLAIN",
        "conf.py|extensions = ['myst_parser']|SPHINX",
        "docs/conf.py|project = 'x'|SPHINX",
        "conf.py|DEBUG = 1|PLAIN",
        "README.md|# x|PLAIN"
      })
  void aGeneratorIsFoundByItsFile(String file, String text, SiteGenerator generator)
      throws Exception {
    write(file, text == null ? "" : text);

    Site site = open("").settings().site();

    assertThat(site.generator()).isEqualTo(generator);
    assertThat(site.directory().resolve(site.file()))
        .isEqualTo(generator == SiteGenerator.PLAIN ? course() : course().resolve(file));
  }

  @Test
  void aCheckoutFromGithubCountsAsASite() throws Exception {
    write("a.md", "# A");
    write(
        ".git/config",
        """
        [remote "fork"]
        \turl = https://github.com/no/no
        [remote "origin"]
        \turl = git@github.com:o/r.git
        \tfetch = +refs
        """);
    write(".git/HEAD", "ref: refs/heads/dev\n");

    Course course = open("");

    assertThat(course.settings().site().generator()).isEqualTo(SiteGenerator.GITHUB);
    assertThat(url(course, "x/a.md")).isEqualTo("https://github.com/o/r/blob/dev/x/a.md#a");
  }

  @ParameterizedTest
  @CsvSource({
    "https://gitlab.com/o/r.git",
    "https://github.com.evil.example/o/r",
    "/srv/github.com/o/r",
    "https://github.com/o"
  })
  void aCheckoutFromElsewhereIsNotASite(String url) throws Exception {
    write(".git/config", "[remote \"origin\"]\n\turl = " + url + "\n");

    assertThat(open("").settings().site().generator()).isEqualTo(SiteGenerator.PLAIN);
  }

  @Test
  void haruYamlTakesPrecedence() throws Exception {
    write("mkdocs.yml", "site_name: Theirs\nsite_url: https://theirs.test\ndocs_dir: docs\n");
    write("docs/a.md", "# A");
    write("notes/a.md", "# A");
    write(
        "haru.yaml",
        "name: Mine\ncontent: notes\nsite: hugo\nlinks: {base: 'https://mine.test'}\n");

    Course course = open("");

    assertThat(course.settings().name()).isEqualTo("Mine");
    assertThat(course.settings().site().generator()).isEqualTo(SiteGenerator.HUGO);
    assertThat(pages(course)).containsExactly("a.md");
    assertThat(url(course, "a.md")).isEqualTo("https://mine.test/a/#a");
  }

  @Test
  void plainTurnsItOff() throws Exception {
    write("mkdocs.yml", "site_name: Theirs\n");
    write("docs/a.md", "# A");
    write("haru.yaml", "site: plain\n");

    assertThat(pages(open(""))).containsExactly("docs/a.md");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mkdocs.yml|: [broken",
        "mkdocs.yml|docs_dir: ../../other",
        "mkdocs.yml|docs_dir: /etc",
        "mkdocs.yml|site_url: javascript:alert(1)",
        "mkdocs.yml|site_url: https://evil test/",
        "mkdocs.yml|docs_dir: outside",
        "book.toml|[book]\\nsrc = '../..'",
        "docusaurus.config.js|module.exports = { presets: [['c', { docs: { path: '../../..' } }]]"
            + " }",
        "hugo.toml|contentDir = '../../..'",
        "_config.yml|exclude: ['[', '**', 5]\\npermalink: '../../x'"
      })
  void noConfigurationBreaksOrLeavesTheCourse(String file, String text) throws Exception {
    Path outside = Files.createDirectory(temp.resolve("secret"));
    Files.writeString(outside.resolve("secret.md"), "# Secret");
    Files.createSymbolicLink(course().resolve("outside"), outside);
    write("docs/a.md", "# A");
    write(file, text.replace("\\n", "\n"));

    Course course = open("");

    assertThat(course.contentDirectories())
        .allSatisfy(each -> assertThat(each.toRealPath()).startsWith(course().toRealPath()));
    assertThat(pages(course)).noneMatch(each -> each.contains("secret"));
    assertThat(url(course, "a.md")).doesNotContain("javascript", "..", "evil");
  }

  @Test
  void aLinkedConfigurationIsNotRead() throws Exception {
    Files.writeString(temp.resolve("mkdocs.yml"), "site_name: Theirs\n");
    Files.createSymbolicLink(course().resolve("mkdocs.yml"), temp.resolve("mkdocs.yml"));

    assertThat(open("").settings().name()).isEqualTo("course");
  }

  @Test
  void aDirectoryAboveCountsOnlyIfItNamesTheCourse() throws Exception {
    Files.writeString(temp.resolve("mkdocs.yml"), "docs_dir: elsewhere\n");
    write("a.md", "# A");

    assertThat(open("").settings().site().generator()).isEqualTo(SiteGenerator.PLAIN);
  }

  @Test
  void aChangedConfigurationChangesTheSettings() throws Exception {
    write("mkdocs.yml", "site_name: x\n");
    String before = open("").settingsSource();
    String reading = open("").readingFingerprint();
    write("mkdocs.yml", "site_name: x\nuse_directory_urls: false\n");

    assertThat(open("").settingsSource()).isNotEqualTo(before);
    assertThat(open("").readingFingerprint()).isNotEqualTo(reading);
  }
}
