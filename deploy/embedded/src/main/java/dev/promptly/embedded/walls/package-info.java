/** The rooms of a module, held against its classes: which may know which, and how large they may become. */
@NullMarked
package dev.promptly.embedded.walls;

import org.jspecify.annotations.NullMarked;
