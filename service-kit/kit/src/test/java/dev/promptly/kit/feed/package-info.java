@NullMarked
package dev.promptly.kit.feed;

import org.jspecify.annotations.NullMarked;
