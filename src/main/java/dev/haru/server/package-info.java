/**
 * The HTTP server, wired together. The only package, with those below it, that knows Javalin and
 * Jetty.
 *
 * <p>{@code haru serve} listens first and opens the index then, so that a port in use is reported
 * before an index is built, and {@code /readyz} can say that the server is not ready. A new route
 * is a class that implements {@code Route} and a line in {@code Routes}, which answers HEAD,
 * OPTIONS and 405 for all of them. {@code openapi.json}, a file beside the routes, describes them;
 * {@code OpenApiTest} sends requests and holds every answer, route, code and range of a parameter
 * to it, both ways. Whatever is thrown becomes a problem; an unexpected failure becomes an id,
 * under which the log has the rest.
 */
@NullMarked
package dev.haru.server;

import org.jspecify.annotations.NullMarked;
