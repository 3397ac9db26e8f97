/**
 * Log and metrics. {@code RequestRecorder} sits in Jetty, so that rejected requests are counted and
 * logged too. The log has a client's network and no query.
 */
@NullMarked
package dev.haru.server.observe;

import org.jspecify.annotations.NullMarked;
