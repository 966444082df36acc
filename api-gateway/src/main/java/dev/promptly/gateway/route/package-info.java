/** Where a path leads: one table, read from {@code routes.table}. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.route;
