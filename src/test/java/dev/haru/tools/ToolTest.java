package dev.haru.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolTest {

  private final List<String> given = new ArrayList<>();

  @Test
  void programGetsTheValuesInItsOwnOrder() throws Exception {
    tool("sections=1000", "dir=target/x", "seed=1").run(List.of("seed=7", "sections=5"));
    assertThat(given).containsExactly("5", "target/x", "7");
  }

  @Test
  void valueMayContainAnEqualsSign() throws Exception {
    tool("dir=target").run(List.of("dir=a=b"));
    assertThat(given).containsExactly("a=b");
  }

  @Test
  void programWithoutParametersGetsItsArguments() throws Exception {
    tool().run(List.of("lesson", "-max_total_time=60"));
    assertThat(given).containsExactly("lesson", "-max_total_time=60");
  }

  @Test
  void unknownParameterIsRejectedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tool("dir=target").run(List.of("dri=x")))
        .withMessageStartingWith("'dri=x' is not a parameter of\n")
        .withMessageEndingWith("dir=target");
  }

  @Test
  void everyToolIsListedWithASpaceAfterItsName() {
    assertThat(Tool.ALL).allSatisfy(tool -> assertThat(tool.usage()).startsWith(tool.name() + " "));
  }

  private Tool tool(String... parameters) {
    return new Tool(
        "tool", arguments -> given.addAll(List.of(arguments)), "a test", List.of(parameters));
  }
}
