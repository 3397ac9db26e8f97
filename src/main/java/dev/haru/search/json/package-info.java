/**
 * The JSON format shared by the command line and HTTP. {@code
 * src/main/resources/dev/haru/server/api/openapi.json} describes it.
 */
@NullMarked
package dev.haru.search.json;

import org.jspecify.annotations.NullMarked;
