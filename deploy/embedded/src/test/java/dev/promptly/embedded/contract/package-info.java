@NullMarked
package dev.promptly.embedded.contract;

import org.jspecify.annotations.NullMarked;
