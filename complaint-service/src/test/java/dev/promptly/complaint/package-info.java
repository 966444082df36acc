@NullMarked
package dev.promptly.complaint;

import org.jspecify.annotations.NullMarked;
