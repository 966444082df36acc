/** What the platform says: measures taken and ended, by REST and by Kafka alike. */
@NullMarked
package dev.promptly.complaint.platform;

import org.jspecify.annotations.NullMarked;
