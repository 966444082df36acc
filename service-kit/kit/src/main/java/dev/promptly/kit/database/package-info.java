/** What the database says, and whether it can be written to. */
@NullMarked
package dev.promptly.kit.database;

import org.jspecify.annotations.NullMarked;
