/** An act: what a source did, numbered, with everything personal as a salted disclosure. */
@NullMarked
package dev.promptly.kit.act;

import org.jspecify.annotations.NullMarked;
