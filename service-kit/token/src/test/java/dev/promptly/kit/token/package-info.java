@NullMarked
package dev.promptly.kit.token;

import org.jspecify.annotations.NullMarked;
