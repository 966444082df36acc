package dev.promptly.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed. */
@Schema(name = "DeliveryFailure")
enum Failure {
    /** There was an answer, but not a 2xx; redirects are not followed. */
    STATUS,
    TIMEOUT,
    CONNECTION,
    /** No name server knows the host. */
    UNRESOLVED,
    /** The address may not be called; it was not. */
    BLOCKED,
    /** Every secret has run out; unsigned it was not sent. */
    NO_SECRET,
    /** The account took the webhook away. */
    REMOVED
}
