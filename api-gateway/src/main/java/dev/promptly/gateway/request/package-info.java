/** What every request gets at the door: an id that all logs and the answer share. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.request;
