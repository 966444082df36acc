/** Many notices are filed by one request, line by line: each by itself, and none keeps another waiting for the end. */
@NullMarked
package dev.promptly.complaint.bulk;

import org.jspecify.annotations.NullMarked;
