/** What tells the readers of the evidence topic up to when they have heard everything. */
@NullMarked
package dev.promptly.evidence.heartbeat;

import org.jspecify.annotations.NullMarked;
