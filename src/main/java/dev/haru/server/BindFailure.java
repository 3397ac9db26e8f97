package dev.haru.server;

import dev.haru.server.http.ServerException;
import io.javalin.util.JavalinException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

/** Says why an address cannot be listened on. */
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
          "there is no host '" + host + "' to listen on; name one of this machine's";
      case SocketException refused when said.contains("permission denied") ->
          "port " + port + " may be used by the system only; choose one above 1023";
      case BindException elsewhere when said.contains("cannot assign") ->
          "host '" + host + "' is no address of this machine; name one with --host";
      case BindException taken ->
          "port "
              + port
              + " of "
              + host
              + " is in use; end what uses it or choose another with --port";
      default -> "cannot listen on port " + port + " of " + host + ": " + cause;
    };
  }
}
