package dev.haru.mcp;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a message.
 *
 * @param json the answer as JSON on one line, or null if the message wants none
 * @param isMalformed whether the message was not one of the protocol
 */
public record McpAnswer(@Nullable String json, boolean isMalformed) {}
