package dev.haru.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldsTest {

  @Test
  void everyTopicIsInOneFoldWhateverTheOrder() {
    List<Set<String>> folds = List.of(Set.of("a", "d", "g"), Set.of("b", "e"), Set.of("c", "f"));
    assertThat(Folds.of(List.of("a", "b", "c", "d", "e", "f", "g"), 3)).isEqualTo(folds);
    assertThat(Folds.of(List.of("g", "c", "a", "a", "f", "d", "e", "b"), 3)).isEqualTo(folds);
  }

  @Test
  void fewerThanTwoFoldsOrMoreThanTopicsAreRefused() {
    List<String> topics = List.of("a", "b");
    assertThat(Folds.of(topics, 2)).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.of(topics, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Folds.of(topics, 3));
  }
}
