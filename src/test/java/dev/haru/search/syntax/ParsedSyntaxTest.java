package dev.haru.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.haru.kit.RandomText;
import dev.haru.search.Filters;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedSyntaxTest {

  private static final String ODD_SIGNS = "\"“”„-*:'~ \t\n\u00a0\u0000lang:year:day:k8s가ㅋ한🚀\ud83d";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          docker run            | docker run    |                |          |
          "load balancing" dns  | dns           | load balancing |          |
          “load balancing”      |               | load balancing |          |
          „load balancing“ dns  | dns           | load balancing |          |
          "load balancing       | "load balancing |              |          |
          a "b c" d "e"         | a d           | b c;e          |          |
          ""                    |               |                |          |
          12"disk"              | 12"disk"      |                |          |
          docker -swarm         | docker        |                |          | swarm
          docker -"swarm mode"  | docker        |                |          | swarm mode
          docker -“swarm mode”  | docker        |                |          | swarm mode
          컨테이너 -도커         | 컨테이너       |                |          | 도커
          컨테이너 -팟           | 컨테이너       |                |          | 팟
          docker exec -it web   | docker exec -it web |          |          |
          rm -f -rf             | rm -f -rf     |                |          |
          git push --force      | git push --force |             |          |
          a - b                 | a - b         |                |          |
          kube*                 |               |                | kube     |
          쿠버* 설치             | 설치           |                | 쿠버      |
          *                     | *             |                |          |
          a*b **                | a*b **        |                |          |
          -docker               |               |                |          | docker
          -"swarm mode" -docker |               |                |          | swarm mode;docker
          """)
  void readsWordsPhrasesPrefixesAndExclusions(
      String query, String words, String phrases, String prefixes, String without) {
    ParsedSyntax syntax = ParsedSyntax.of(query);
    assertThat(String.join(" ", syntax.words())).isEqualTo(orEmpty(words));
    assertThat(String.join(";", syntax.phrases())).isEqualTo(orEmpty(phrases));
    assertThat(String.join(";", syntax.prefixes())).isEqualTo(orEmpty(prefixes));
    assertThat(String.join(";", syntax.excluded())).isEqualTo(orEmpty(without));
    assertThat(syntax.filters()).isEqualTo(Filters.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "lang:ko, ko, , ,",
    "LANG:KO, ko, , ,",
    "lang:pt_BR, pt-br, , ,",
    "year:2022, , 2022, ,",
    "day:14, , , 14, 14",
    "day:14-20, , , 14, 20",
    "day:0-9999, , , 0, 9999",
    "lang:ko year:2022 day:3, ko, 2022, 3, 3",
    "lang:ko lang:en, en, , ,"
  })
  void readsFilters(String query, String lang, Integer year, Integer first, Integer last) {
    ParsedSyntax syntax = ParsedSyntax.of(query + " 배포");
    String days = first == null ? null : first + "-" + last;
    assertThat(syntax.filters()).isEqualTo(Filters.of(lang, year, days));
    assertThat(syntax.words()).containsExactly("배포");
  }

  @ParameterizedTest
  @CsvSource({
    "lang:", "lang:koreanisch", "'lang:ko,en'", "year:22", "year:1022", "year:20222", "day:",
        "day:x",
    "day:20-14", "day:1-2-3", "day:-1", "day:99999", "http://x.test", "http:", ":80", "a:b"
  })
  void whatIsNoFilterIsWords(String query) {
    ParsedSyntax syntax = ParsedSyntax.of(query);
    assertThat(syntax.words()).containsExactly(query);
    assertThat(syntax.filters()).isEqualTo(Filters.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "mon monitoring, man monitoring", // and not manitoring
    "mon year:2022 monitoring, man year:2022 monitoring",
    "'  mon\t\"mon\"  monitoring -mon ', '  man\t\"mon\"  monitoring -mon '",
    "lang:ko mon monitoring, lang:ko man monitoring",
    "mon monitoring -\"mon monitoring\", man monitoring -\"mon monitoring\""
  })
  void wordIsReplacedWhereItStandsAndNowhereElse(String query, String replaced) {
    ParsedSyntax syntax = ParsedSyntax.of(query);
    assertThat(syntax.words()).containsExactly("mon", "monitoring");
    assertThat(syntax.withWords(List.of("man", "monitoring")).query()).isEqualTo(replaced);
  }

  @Test
  void wordsOfPhrasesAreReplacedToo() {
    ParsedSyntax syntax = ParsedSyntax.of("\"montioring of x\" montioring -montioring mont*");
    UnaryOperator<String> other = word -> word.equals("montioring") ? "monitoring" : word;
    assertThat(syntax.mapWords(other).query())
        .isEqualTo("\"monitoring of x\" monitoring -montioring mont*");
    assertThat(syntax.mapWords(other).withoutPhrases().query())
        .isEqualTo("monitoring of x monitoring -montioring mont*");
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes -도커, kubernetes",
    "lang:ko load \"balancing dns\" kube*, load balancing dns kube"
  })
  void whatIsWantedHasNeitherExclusionsNorFilters(String query, String wanted) {
    assertThat(ParsedSyntax.of(query).wanted()).isEqualTo(wanted);
  }

  @Test
  void noStringIsAnError() {
    RandomText random = new RandomText(7, ODD_SIGNS);
    for (int i = 0; i < 5_000; i++) {
      String query = random.next(24);
      assertThatCode(() -> ParsedSyntax.of(query)).as(query).doesNotThrowAnyException();
    }
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
