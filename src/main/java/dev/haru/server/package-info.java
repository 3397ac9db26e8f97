/**
 * Answers over HTTP: routes, problems, metrics, logs.
 *
 * <p>Uses {@code search}; the only package that knows Javalin and Jetty. A new route is a class
 * that implements {@link dev.haru.server.Route} and a line in {@link dev.haru.server.Routes}.
 */
@NullMarked
package dev.haru.server;

import org.jspecify.annotations.NullMarked;
