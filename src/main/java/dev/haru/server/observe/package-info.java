/**
 * Log and metrics. {@code RequestRecorder} is called by Jetty, so that rejected requests are
 * counted and logged too. The log contains a client's network and, by default, no query.
 */
@NullMarked
package dev.haru.server.observe;

import org.jspecify.annotations.NullMarked;
