package dev.haru.mcp;

import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Takes the handler of messages from the SDK; the messages come from {@link McpEndpoint}. */
final class EndpointTransport implements McpStatelessServerTransport {

  private @Nullable McpStatelessServerHandler handler;

  @Override
  public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
    this.handler = mcpHandler;
  }

  /** Returns the handler, which the SDK sets when it builds a server. */
  McpStatelessServerHandler handler() {
    return Objects.requireNonNull(handler);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty(); // it holds nothing
  }
}
