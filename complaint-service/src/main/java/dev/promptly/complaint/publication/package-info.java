/** What the platform publishes of each notice, declaration and outcome (E-Commerce Law art. 44). */
@NullMarked
package dev.promptly.complaint.publication;

import org.jspecify.annotations.NullMarked;
