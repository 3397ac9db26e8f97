/**
 * The Model Context Protocol over HTTP (Streamable HTTP, without sessions and streams). {@code
 * McpRoute} passes a request's body to the endpoint; {@code ServedCourse} answers the tools from
 * the newest generation, on the threads that search.
 */
@NullMarked
package dev.haru.server.mcp;

import org.jspecify.annotations.NullMarked;
