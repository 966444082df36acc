/** How the door itself says no: problem+json (RFC 9457), with the request's id, never HTML, never a stack trace. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.problem;
