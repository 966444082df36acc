/** What a reviewer found about a party or a right. */
@NullMarked
package dev.promptly.complaint.verification;

import org.jspecify.annotations.NullMarked;
