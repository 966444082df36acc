/** Who may pass: every way that is not public wants a valid bearer token. What its bearer may do, each service decides. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.identity;
