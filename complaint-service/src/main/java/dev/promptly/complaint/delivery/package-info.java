/** What complaint-service knows of forwarding: the receipts that notification-service publishes. */
@NullMarked
package dev.promptly.complaint.delivery;

import org.jspecify.annotations.NullMarked;
