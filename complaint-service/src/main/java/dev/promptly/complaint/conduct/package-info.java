/** What a party did that may count against it: facts for a reviewer, never a finding (rule book S21). */
@NullMarked
package dev.promptly.complaint.conduct;

import org.jspecify.annotations.NullMarked;
