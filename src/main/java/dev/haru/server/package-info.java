/**
 * The HTTP server and its wiring. Only this package and those below it use Javalin and Jetty.
 *
 * <p>{@code haru serve} first listens and then opens the index. A port that is in use is therefore
 * reported before an index is built, and {@code /readyz} can report that the server is not ready. A
 * new route is a class that implements {@code Route} and a line in {@code Routes}; {@code
 * RouteTable} answers HEAD, OPTIONS and 405 for all routes. {@code openapi.json}, a file beside the
 * routes, describes them; {@code OpenApiTest} compares every response, route, code and parameter
 * range with it, in both directions. Every exception becomes a problem ({@code Problems}); for an
 * unexpected one, the client gets an id under which the log has the details.
 */
@NullMarked
package dev.haru.server;

import org.jspecify.annotations.NullMarked;
