/** The door seen from outside, before three real HTTP servers that say what reached them. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway;
