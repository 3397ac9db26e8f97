/**
 * Commands that work with an OpenSearch cluster. The classes here need the libraries of the server,
 * so commands load them only if the engine is OpenSearch.
 */
@NullMarked
package dev.haru.cli.cluster;

import org.jspecify.annotations.NullMarked;
