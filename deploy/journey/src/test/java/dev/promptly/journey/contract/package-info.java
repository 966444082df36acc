/** The served OpenAPI documents as their readers see them, and plain HTTP to hold answers against them. */
@org.jspecify.annotations.NullMarked
package dev.promptly.journey.contract;
