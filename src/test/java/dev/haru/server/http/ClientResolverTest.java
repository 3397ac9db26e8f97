package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientResolverTest {

  /** The proxies are 10.0.0.0/8 and 2001:db8:ffff::/48. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.1          |                                |                        | 192.0.2.1
          192.0.2.1          | 198.51.100.7                   |                        | 192.0.2.1
          192.0.2.1          |                                | for=198.51.100.7       | 192.0.2.1
          10.0.0.1           |                                |                        | 10.0.0.1
          10.0.0.1           | 198.51.100.7                   |                        | 198.51.100.7
          10.0.0.1           | 203.0.113.9, 198.51.100.7      |                        | 198.51.100.7
          10.0.0.1           | 203.0.113.9, 198.51.100.7, 10.0.0.2 |                   | 198.51.100.7
          10.0.0.1           | 10.0.0.3, 10.0.0.2             |                        |
          10.0.0.1           | 203.0.113.9, unknown           |                        |
          10.0.0.1           | 203.0.113.9, unknown, 10.0.0.2 |                        |
          10.0.0.1           | evil.example                   |                        |
          10.0.0.1           | ''                             |                        |
          10.0.0.1           | 198.51.100.7:4711              |                        | 198.51.100.7
          10.0.0.1           | [2001:db8::7]:4711             |                        | 2001:db8:0:0:0:0:0:7
          10.0.0.1           | 2001:db8::7                    |                        | 2001:db8:0:0:0:0:0:7
          2001:db8:ffff::1   | 198.51.100.7                   |                        | 198.51.100.7
          [2001:db8:ffff::1] | 198.51.100.7                   |                        | 198.51.100.7
          2001:db8:fff::1    | 198.51.100.7                   |                        | 2001:db8:fff:0:0:0:0:1
          10.0.0.1           |                                | for=198.51.100.7       | 198.51.100.7
          10.0.0.1           |                                | for=203.0.113.9, proto=https;For="198.51.100.7:80" | 198.51.100.7
          10.0.0.1           |                                | for="[2001:db8::7]:80" | 2001:db8:0:0:0:0:0:7
          10.0.0.1           |                                | for=_hidden            |
          10.0.0.1           |                                | by=192.0.2.9           |
          10.0.0.1           | 198.51.100.7                   | for=198.51.100.7       | 198.51.100.7
          10.0.0.1           | 198.51.100.7                   | for=203.0.113.9        |
          10.0.0.1           | 198.51.100.7                   | for=unknown            |
          10.0.0.1           | 198.51.100.7                   | ''                     |
          10.0.0.1           | 10.0.0.9                       |                        |
          10.0.0.1           | 198.51.100.7,                  |                        |
          10.0.0.1           | 198.51.100.7, , 10.0.0.2       |                        |
          10.0.0.1           | 198.51.100.7, 999.1.1.1        |                        |
          10.0.0.1           | 198.51.100.07                  |                        |
          10.0.0.1           | 198.51.100.7:                  |                        |
          10.0.0.1           | 198.51.100.7:port              |                        |
          10.0.0.1           | [198.51.100.7]                 |                        | 198.51.100.7
          10.0.0.1           | [2001:db8::7                   |                        |
          10.0.0.1           | "198.51.100.7"                 |                        | 198.51.100.7
          10.0.0.1           | "198.51.100.7                  |                        |
          10.0.0.1           | ::ffff:198.51.100.7            |                        | 198.51.100.7
          10.0.0.1           | fe80::7%eth0                   |                        |
          10.0.0.1           |                                | for=999.1.1.1          |
          10.0.0.1           |                                | for=198.51.100.7;for=203.0.113.9 |
          10.0.0.1           |                                | FOR=198.51.100.7;by=10.0.0.1 | 198.51.100.7
          10.0.0.1           |                                | for=203.0.113.9, for="_hidden:80" |
          10.0.0.1           |                                | for="                  |
          ::ffff:10.0.0.1    | 198.51.100.7                   |                        | 198.51.100.7
          fe80::7%eth0       | 198.51.100.7                   |                        | fe80:0:0:0:0:0:0:7
          """)
  void clientIsTheRightmostThatIsNoProxy(
      String peer, String forwardedFor, String forwarded, String client) throws Exception {
    ClientResolver clients =
        new ClientResolver(
            List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8:ffff::/48")));
    Client found = clients.of(peer, header(forwardedFor), header(forwarded));
    assertThat(found).isEqualTo(new Client(client == null ? null : Addresses.parse(client)));
  }

  private static List<String> header(String value) {
    return value == null ? List.of() : List.of(value);
  }

  @Test
  void severalHeadersAreOneList() throws Exception {
    ClientResolver clients = new ClientResolver(List.of(Network.parse("10.0.0.1")));
    Client client = clients.of("10.0.0.1", List.of("203.0.113.9", "198.51.100.7"), List.of());
    assertThat(client.key()).isEqualTo("198.51.100.7");
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7, 198.51.100.0",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0, 2001:db8:1:0:0:0:0:0",
    "::ffff:198.51.100.7, 198.51.100.7, 198.51.100.0"
  })
  void networksAreCountedAndLogged(String address, String key, String masked) {
    Client client = new ClientResolver(List.of()).of(address, List.of(), List.of());
    assertThat(client.key()).isEqualTo(key);
    assertThat(client.masked()).isEqualTo(masked);
  }

  @Test
  void connectionWithoutAnAddressIsAClientToo() {
    Client client = new ClientResolver(List.of()).of("unix socket", List.of("1.2.3.4"), List.of());
    assertThat(client).isEqualTo(new Client(null));
    assertThat(client.key()).isEmpty();
    assertThat(client.masked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "::1/129",
        "1.2.3.4/8/9",
        "abcd",
        "fe80::1%eth0"
      })
  void networkIsAnAddressInNumbers(String text) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> Network.parse(text))
        .withMessage(
            "a trusted proxy must be an address or a network such as 10.0.0.0/8 but was '"
                + text
                + "'");
  }
}
