/** The start page: what runs here, and the part that each service has rendered of itself. It joins them and knows nothing of them. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.start;
