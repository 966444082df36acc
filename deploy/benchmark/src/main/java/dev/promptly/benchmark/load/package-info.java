/** The load generator: complaints that nobody filed before, and a ledger of what was answered to each. */
@NullMarked
package dev.promptly.benchmark.load;

import org.jspecify.annotations.NullMarked;
