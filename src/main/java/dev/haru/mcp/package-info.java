/**
 * The tools by which assistants use a course, over the Model Context Protocol.
 *
 * <p>{@code McpEndpoint} answers one message of the protocol with the official SDK; {@code
 * StdioConnection} brings it messages line by line, the server by HTTP. The tools {@code search},
 * {@code show} and {@code lessons} ask an {@code AskedCourse}, which each of these doors
 * implements. Errors in a call are reported in its result, in a sentence that an assistant can act
 * on.
 */
@NullMarked
package dev.haru.mcp;

import org.jspecify.annotations.NullMarked;
