/** What an act forwards to whom: the notice to each operator, the declaration to the right holder, decisions to those they concern. */
@NullMarked
package dev.promptly.complaint.notice;

import org.jspecify.annotations.NullMarked;
