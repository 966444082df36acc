/** The way through: one service per route, both directions streamed, failures translated into problems. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.proxy;
