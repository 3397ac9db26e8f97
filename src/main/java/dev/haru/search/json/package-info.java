/**
 * The one JSON format of the command line and of HTTP. {@code
 * src/main/resources/dev/haru/server/api/openapi.json} describes it.
 */
@NullMarked
package dev.haru.search.json;

import org.jspecify.annotations.NullMarked;
