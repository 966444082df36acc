/** The services' contracts, one by one and as one, as they are served now. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.contract;
