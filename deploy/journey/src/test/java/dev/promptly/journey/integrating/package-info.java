/** What {@code docs/integrating.md} shows, as it is compiled and run. */
@org.jspecify.annotations.NullMarked
package dev.promptly.journey.integrating;
