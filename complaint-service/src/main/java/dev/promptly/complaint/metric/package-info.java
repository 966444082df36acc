/** What operations watch of complaints: how many, how prompt, what is due. */
@NullMarked
package dev.promptly.complaint.metric;

import org.jspecify.annotations.NullMarked;
