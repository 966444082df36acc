@NullMarked
package dev.promptly.kit.database;

import org.jspecify.annotations.NullMarked;
