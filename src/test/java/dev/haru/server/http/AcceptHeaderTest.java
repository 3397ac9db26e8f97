package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                  | true
          ''                                      | true
          application/json                        | true
          Application/JSON                        | true
          application/json;charset=utf-8          | true
          application/*                           | true
          */*                                     | true
          text/html,application/xml;q=0.9,*/*;q=0.8 | true
          text/html                               | false
          application/problem+json                | false
          application/json;q=0                    | false
          application/json; q=0.000, */*          | false
          */*;q=0, application/json;q=0.1         | true
          application/*;q=0, */*                  | false
          nonsense                                | false
          ,;,                                     | false
          """)
  void headerAdmitsJson(String header, boolean admits) {
    assertThat(AcceptHeader.accepts(header, "application/json")).isEqualTo(admits);
  }
}
