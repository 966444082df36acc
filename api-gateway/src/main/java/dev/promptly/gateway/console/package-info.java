/** What a browser finds at the door. The console itself is the Swagger UI, set up in {@code application.properties}. */
@org.jspecify.annotations.NullMarked
package dev.promptly.gateway.console;
