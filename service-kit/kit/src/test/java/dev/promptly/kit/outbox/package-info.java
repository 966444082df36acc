@NullMarked
package dev.promptly.kit.outbox;

import org.jspecify.annotations.NullMarked;
