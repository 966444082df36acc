/** Who calls: the token's subject, roles and account, and on whose behalf. */
@NullMarked
package dev.promptly.kit.caller;

import org.jspecify.annotations.NullMarked;
