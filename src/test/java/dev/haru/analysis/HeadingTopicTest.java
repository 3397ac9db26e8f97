package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headings are about, as lessons have them and as people type it. */
class HeadingTopicTest {

  @AutoClose private final Analyzers analyzers = new Analyzers();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is DevOps?             | devops
          Introduction to DevOps      | devops
          Fundamentals of DevOps      | devops
          Getting started with Git    | git
          도커 시작하기                  | 도커
          The Docker images           | docker image
          Kubernetes란 무엇인가요?       | kubernetes
          도커 소개                     | 도커
          """)
  void sameTopic(String heading, String typed) {
    assertThat(topic(heading).whole()).isNotEmpty().isEqualTo(topic(typed).whole());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Introducing HashiCorp Vagrant                     | vagrant   | true
          Introduction to Docker images                     | docker    | true
          What are container registries?                    | container | true
          도커 이미지 소개                                     | 이미지      | true
          Docker images                                     | docker    | false
          An overview of red, green, blue, black, brown     | blue      | false
          """)
  void introducedPart(String heading, String part, boolean isIntroduced) {
    assertThat(topic(heading).introduced().contains(topic(part).whole())).isEqualTo(isIntroduced);
  }

  private HeadingTopic topic(String text) {
    return HeadingTopic.of(analyzers.of(Analyzers.MAIN), text);
  }
}
