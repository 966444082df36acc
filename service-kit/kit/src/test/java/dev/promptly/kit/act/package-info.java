@NullMarked
package dev.promptly.kit.act;

import org.jspecify.annotations.NullMarked;
