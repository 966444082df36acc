/** Random requests made from the OpenAPI documents, and what every answer must be all the same. */
@org.jspecify.annotations.NullMarked
package dev.promptly.journey.fuzz;
