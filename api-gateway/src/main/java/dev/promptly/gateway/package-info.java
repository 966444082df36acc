/** The door: identity, limit, forward, translate failure. What lies behind it, it does not know. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway;
