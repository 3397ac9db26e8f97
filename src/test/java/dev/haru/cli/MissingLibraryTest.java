package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message if haru is started without the libraries of its server. */
@Tag("process")
class MissingLibraryTest {

  @TempDir Path directory;

  @Test
  void serverWithoutItsLibrariesIsToldInASentence() throws Exception {
    Files.writeString(directory.resolve("a.md"), "# A\n\nOtters.");
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("javalin"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "dev.haru.cli.Main",
                "serve",
                "--port=0",
                "--content=" + directory,
                "--index=" + directory.resolve("index"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said).contains("haru: a library is missing (io/javalin/").doesNotContain("\tat ");
  }
}
