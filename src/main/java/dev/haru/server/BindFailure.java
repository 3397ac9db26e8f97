package dev.haru.server;

import dev.haru.server.http.ServerException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

/** Explains why the server cannot listen on an address. */
final class BindFailure {

  private BindFailure() {}

  static ServerException of(JavalinException failure, ServerOptions options) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String sentence = sentence(cause, options.host(), options.port());
    return new ServerException(sentence, failure);
  }

  private static String sentence(Throwable cause, String host, int port) {
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return switch (cause) {
      case UnresolvedAddressException unknown ->
          "the host '"
              + host
              + "' is unknown; choose a name or address of this machine with --host";
      case SocketException refused when said.contains("permission denied") ->
          "port " + port + " is reserved for the system; choose one above 1023 with --port";
      case BindException elsewhere when said.contains("cannot assign") ->
          "the host '" + host + "' is not an address of this machine; choose one with --host";
      case BindException taken ->
          "port "
              + port
              + " of "
              + host
              + " is in use; stop the program that uses it, or choose another port with --port";
      default -> "cannot listen on port " + port + " of " + host + ": " + cause;
    };
  }
}
