/**
 * Connections, clients and limits.
 *
 * <p>Jetty reads a request on a virtual thread and rejects malformed HTTP ({@code JettySetup}).
 * {@code Connections} counts connections and the bytes of incomplete requests, in total and by
 * address, within {@code ConnectionLimits}. {@code RequestFilter} sets the headers of every
 * response, and rejects foreign host names ({@code Hosts}), unexpected bodies, and clients that
 * send too many requests; {@code ClientResolver} determines the client behind trusted proxies, by
 * numeric addresses only. Searches run on the threads of {@code SearchWorkers}, twice as many as
 * there are processors, for which clients wait in a {@code FairLine}; the time that they take is
 * charged to the client's rate. A search has a {@code Deadline}, at which Lucene and everything
 * around it stop; suggestions have the same limit.
 */
@NullMarked
package dev.haru.server.http;

import org.jspecify.annotations.NullMarked;
