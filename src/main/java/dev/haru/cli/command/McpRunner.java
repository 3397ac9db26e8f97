package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.Version;
import dev.haru.mcp.McpEndpoint;
import dev.haru.mcp.StdioConnection;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.concurrent.FutureTask;

/** Answers the assistant of an {@link McpCommand} until it closes the standard input. */
final class McpRunner {

  private McpRunner() {}

  static void run(McpCommand command) throws Exception {
    Console console = command.console;
    // The SDK's classes take as long to load as the course takes to open.
    FutureTask<McpEndpoint> endpoint = new FutureTask<>(() -> new McpEndpoint(Version.number()));
    Thread.ofPlatform().name("haru-mcp").daemon().start(endpoint);
    try (RefreshedCourse course = new RefreshedCourse(console, command.options, command.engine);
        InputStream in = new FileInputStream(FileDescriptor.in)) {
      // Before the first message, so that an assistant's log says what is wrong with the course.
      String name = course.open();
      console.note(
          Style.printable(name + ": waiting for an assistant's messages on standard input."));
      console.flush();
      new StdioConnection(endpoint.get(), in, console.out())
          .serve(
              course,
              () -> {
                course.lookAgain();
                console.flush();
              });
    }
  }
}
