package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that are the name of a section: its heading, its lesson's title, or what it is about. */
class NamedSectionsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with("git.md", "# Git\n\nIt keeps snapshots.\n")
                .with(
                    "many.md",
                    "# Working with branches in Git\n\n"
                        + "With git you git add, git commit, git push and git pull. ".repeat(40))
                .with(
                    "keywords.md",
                    """
                    # Keywords of the language

                    Words that mean something.

                    ## The `let` keyword

                    It declares.

                    ## where function

                    It filters rows.

                    ## any 타입

                    무엇이든 됩니다.

                    ## Effect가 필요하지 않은 경우

                    값을 계산할 때입니다.

                    ## "use strict"

                    It is a directive.

                    ## a && b

                    Both.

                    ## C++

                    A language.

                    ## C

                    Another language, older.
                    """)
                .with(
                    "noise.md",
                    "# Noise\n\n"
                        + "A keyword, a function and a type; let it be, where any keyword and any"
                        + " function is. Effect, 타입, 경우, 필요, use, strict, c.\n")
                .with(
                    "lab.md",
                    """
                    # Lab

                    ## Vagrant: a private network

                    A network for vagrant, which vagrant up makes with the vagrant plugin.

                    ## Lab of Vagrant machines

                    Each is a vagrant machine, and vagrant up starts vagrant machines by vagrant.

                    ## Introducing HashiCorp Vagrant

                    It makes machines.

                    ## Vault, in short

                    Vault is what vault does: vault read, vault write, vault list.

                    ## Vault fundamentals & a first secret

                    It keeps secrets.
                    """)
                .with(
                    "metrics.md",
                    """
                    # Day 6: Metrics – the basics

                    Numbers over time.

                    ## Clean up

                    Remove the metrics, the metrics namespace and whatever else reads metrics.
                    """)
                .with(
                    "monitoring.md",
                    """
                    # Day 5: Monitoring – the basics

                    ## Resources

                    - [Monitoring explained](https://example.org/monitoring)
                    - [Monitoring for monitoring beginners](https://example.org/monitoring/2)

                    ## What is observability?

                    How well one sees the inside from the outside.

                    ## Clean up

                    Remove monitoring, the monitoring namespace and observability tools: monitoring
                    is gone.
                    """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          git                                  | git.md:1
          Git                                  | git.md:1
          let keyword                          | keywords.md:5
          the let keyword                      | keywords.md:5
          where function                       | keywords.md:9
          any 타입                              | keywords.md:13
          Effect가 필요하지 않은 경우              | keywords.md:17
          "use strict"                         | keywords.md:21
          use strict                           | keywords.md:21
          a && b                               | keywords.md:25
          C++                                  | keywords.md:29
          C                                    | keywords.md:33
          Day 5: Monitoring – the basics       | monitoring.md:1
          day 5 monitoring the basics          | monitoring.md:1
          metrics                              | metrics.md:1
          monitoring                           | monitoring.md:1
          vagrant                              | lab.md:11
          what is vagrant                      | lab.md:11
          vault                                | lab.md:19
          Vagrant: a private network           | lab.md:3
          a private network                    | lab.md:3
          observability                        | monitoring.md:8
          What is observability?               | monitoring.md:8
          what is observability                | monitoring.md:8
          """)
  void sectionComesFirst(String query, String place) {
    SearchResponse response = engine.search(query);
    assertThat(TestEngine.places(response)).first().isEqualTo(place);
    assertThat(response.corrections()).isEmpty();
  }

  @Test
  void bareHeadingShowsWhatIsBelow() {
    Hit hit = engine.search("Day 5: Monitoring – the basics").hits().get(0);
    assertThat(hit.heading()).isEqualTo("Day 5: Monitoring – the basics");
    assertThat(hit.excerpt().text()).startsWith("• Monitoring explained");
  }

  @Test
  void bareHeadingIsNotFoundByItsWordsBesideItsSection() {
    List<String> places = engine.places("basics of monitoring tools");
    assertThat(places).contains("monitoring.md:3").doesNotContain("monitoring.md:1");
  }
}
