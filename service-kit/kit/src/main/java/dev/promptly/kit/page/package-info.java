/** Lists by keyset: a page costs the same at row 10 and at row 10 million. */
@NullMarked
package dev.promptly.kit.page;

import org.jspecify.annotations.NullMarked;
