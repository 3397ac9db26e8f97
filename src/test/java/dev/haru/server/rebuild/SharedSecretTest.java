package dev.haru.server.rebuild;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.server.http.ServerException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "two lines of it\nand more", "쿠버네티스쿠버네티스쿠버네티스"})
  void secretThatIsNoneIsRefused(String text) throws Exception {
    Path file = directory.resolve("token");
    Files.writeString(file, text);
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> SharedSecret.read(file))
        .withMessageContaining("must contain one line of 16 to 1000");
  }
}
