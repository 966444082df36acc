/** What tests that call REST share. */
@NullMarked
package dev.promptly.embedded.rest;

import org.jspecify.annotations.NullMarked;
