/**
 * The figures, each beside its baseline: both are taken in the same run, in turns, on the same machine in the same minutes, so
 * that what else the machine does falls on both and the ratio can be trusted where the figure cannot.
 */
@NullMarked
package dev.promptly.benchmark;

import org.jspecify.annotations.NullMarked;
