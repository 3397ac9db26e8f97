package dev.haru.course.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterSettingsTest {

  @TempDir private Path temp;

  private ClusterSettings read(String yaml) throws Exception {
    Files.writeString(temp.resolve("haru.yaml"), yaml);
    return SettingsReader.read(temp, OutsideAccess.NONE).cluster();
  }

  @Test
  void everySettingIsRead() throws Exception {
    assertThat(
            read(
                """
                engine:
                  opensearch:
                    urls: [http://a:9200, "https://b/"]
                    name: my_course-2
                    shards: 3
                    replicas: 0
                """))
        .isEqualTo(
            new ClusterSettings(
                List.of(URI.create("http://a:9200"), URI.create("https://b/")),
                "my_course-2",
                3,
                0));
  }

  @Test
  void onlyTheAddressesHaveToBeNamed() throws Exception {
    assertThat(read("engine: {opensearch: {urls: http://a:9200}}"))
        .isEqualTo(new ClusterSettings(List.of(URI.create("http://a:9200")), null, 1, 1));
  }

  @Test
  void luceneIsTheDefault() throws Exception {
    assertThat(read("name: x")).isNull();
    assertThat(read("engine: lucene")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "90DaysOfDevOps, 90daysofdevops",
    "My course, my-course",
    "'C++, by day', c-by-day-71f1f1d0",
    "하루, course-",
    "하루 2, 2-"
  })
  void aNameIsDerivedFromTheCourses(String course, String name) {
    String derived = ClusterSettings.DEFAULT.nameOf(course);
    assertThat(derived).startsWith(name.replaceAll("[0-9a-f]{8}$", "")).matches("[a-z0-9_-]+");
    assertThat(derived).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void coursesWithSimilarNamesDoNotShareOne() {
    ClusterSettings settings = ClusterSettings.DEFAULT;
    assertThat(settings.nameOf("하루")).isNotEqualTo(settings.nameOf("이틀"));
    assertThat(settings.nameOf("C++")).isNotEqualTo(settings.nameOf("C"));
    assertThat(settings.nameOf("a".repeat(200))).hasSizeLessThanOrEqualTo(100);
  }
}
