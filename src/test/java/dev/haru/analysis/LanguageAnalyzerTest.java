package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Token;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalyzerTest {

  @AutoClose private static final Analyzers ANALYZERS = new Analyzers();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "es | usa k8s y listos      | usa 0-3, k8s 4-7, list 10-16+2",
        "es | el node.js            | node.js 3-10+2*2, nodej 3-10+0*2, node 3-7+0, js 8-10",
        "es | --dry-run             | --dry-run 0-9*2, dry 2-5+0, run 6-9",
        "fr | l'API d'un k8s        | api 0-5, k8s 11-14+2",
        "fr | peut-être             | peut-etre 0-9*2, peutetre 0-9+0*2, peut 0-4+0, être 5-9",
        "tr | K8s'in C++'da         | k8s 0-3, c++ 7-10",
        "vi | và C++ trong C:\\     | và 0-2, c++ 3-6, trong 7-12, c 13-14",
        "de | den 10.0.0.0/16       | 10.0.0.0/16 4-15+2*2, 10.0.0.0 4-12+0, 16 13-15",
        "ja | Kubernetesのv1.21     | kubernete 0-10, v1.21 11-16+2",
        "zh | 在k8s中使用C++        | 在 0-1, k8s 1-4, 中 4-5, 使用 5-7, c++ 7-10",
        "zh-tw | 使用k8s地址        | 使用 0-2, k8s 2-5, 地址 5-7"
      })
  void technicalWordsAreWholeAndTheRestIsTheLanguages(String group, String text, String tokens) {
    assertThat(
            Token.of(ANALYZERS.lucene(group), text).stream()
                .map(Token::toString)
                .collect(Collectors.joining(", ")))
        .isEqualTo(tokens);
  }
}
