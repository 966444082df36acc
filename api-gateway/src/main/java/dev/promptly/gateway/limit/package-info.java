/** How much may pass: bodies are counted while they stream, never kept. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.limit;
