@NullMarked
package dev.promptly.faults;

import org.jspecify.annotations.NullMarked;
