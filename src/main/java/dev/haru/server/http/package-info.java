/**
 * Connections, clients and limits.
 *
 * <p>Jetty reads a request on a virtual thread and rejects malformed HTTP ({@code JettySetup}).
 * {@code Connections} counts connections and what they have sent so far, in sum and by address,
 * within {@code ConnectionLimits}. {@code RequestFilter} sets the headers that every answer has,
 * and rejects names that are not the server's ({@code Hosts}), bodies that do not belong, and
 * clients that ask too often; {@code ClientResolver} finds out who the client is behind trusted
 * proxies, by literal addresses alone. Searches run on the threads of {@code SearchWorkers}, twice
 * as many as there are processors, for which clients wait in a {@code FairLine}; the time that they
 * take is billed to the client's rate. A search has a {@code Deadline}, at which Lucene and
 * everything around it stops; suggestions are awaited until then and no longer.
 */
@NullMarked
package dev.haru.server.http;

import org.jspecify.annotations.NullMarked;
