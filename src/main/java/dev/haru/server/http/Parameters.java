package dev.haru.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request, parsed strictly: unknown, repeated and wrongly encoded
 * parameters are rejected, not ignored.
 */
public final class Parameters {

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Parses the query of a URL.
   *
   * @param query the query as it was sent, or null
   * @param known the names of the supported parameters
   */
  public static Parameters of(@Nullable String query, List<String> known) {
    return read(
        query,
        known,
        name -> {
          throw new Problem(ProblemType.UNKNOWN_PARAMETER, unknown(name, known))
              .of(name)
              .exception();
        });
  }

  /**
   * Parses the query of a page's URL and ignores unknown parameters: people pass links on with
   * additional ones, such as those that count visitors.
   */
  public static Parameters among(@Nullable String query, List<String> known) {
    return read(query, known, name -> {});
  }

  private static Parameters read(
      @Nullable String query, List<String> known, Consumer<String> unknown) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : (query == null ? "" : query).split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (!known.contains(name)) {
        unknown.accept(name);
      } else if (values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
        throw new Problem(ProblemType.REPEATED_PARAMETER, name + " must be given only once")
            .of(name)
            .exception();
      }
    }
    return new Parameters(values);
  }

  private static String unknown(String name, List<String> known) {
    String supported = known.isEmpty() ? "none" : String.join(", ", known);
    return "unknown parameter '" + name + "'; supported: " + supported;
  }

  /** Decodes percent signs and plus signs; throws a problem for bytes that are not UTF-8. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] sent = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(sent.length);
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] == '%') {
        decoded.put((byte) (digit(sent, i + 1) << 4 | digit(sent, i + 2)));
        i += 2;
      } else {
        decoded.put(sent[i] == '+' ? (byte) ' ' : sent[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(ProblemType.MALFORMED_REQUEST, "the parameters must be encoded as UTF-8")
          .exception();
    }
  }

  private static int digit(byte[] text, int at) {
    int digit = at < text.length ? Character.digit(text[at], 16) : -1;
    if (digit < 0) {
      throw new Problem(
              ProblemType.MALFORMED_REQUEST,
              "a percent sign in the parameters must be followed by two hexadecimal digits")
          .exception();
    }
    return digit;
  }

  /** Returns a required parameter. */
  public String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new Problem(ProblemType.MISSING_PARAMETER, name + " is required").of(name).exception();
    }
    return value;
  }

  /** Returns a parameter, or null if it is not given. */
  public @Nullable String text(String name) {
    return values.get(name);
  }

  /** Returns a parameter, or a default if it is not given. */
  public String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** Returns a whole number, or null if it is not given. */
  public @Nullable Integer number(String name) {
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!value.matches("-?[0-9]{1,9}")) {
      throw wrong(name, name + " must be a whole number but was '" + value + "'");
    }
    return Integer.valueOf(value);
  }

  /** Returns a whole number, or a default if it is not given. */
  public int number(String name, int otherwise) {
    Integer value = number(name);
    return value == null ? otherwise : value;
  }

  /** Returns whether a flag is set. */
  public boolean flag(String name) {
    String value = values.getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw wrong(name, name + " must be true or false but was '" + value + "'");
    }
    return value.equals("true");
  }

  private static ProblemException wrong(String name, String detail) {
    return new Problem(ProblemType.INVALID_PARAMETER, detail).of(name).exception();
  }
}
