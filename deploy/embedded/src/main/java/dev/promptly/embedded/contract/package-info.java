/**
 * What is served against what was released. A change that breaks a client is named and refused; one that does not still makes
 * the released file stale until it is accepted.
 */
@NullMarked
package dev.promptly.embedded.contract;

import org.jspecify.annotations.NullMarked;
