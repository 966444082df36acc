@NullMarked
package dev.promptly.kit.page;

import org.jspecify.annotations.NullMarked;
