package dev.promptly.notification.asked;

import com.fasterxml.jackson.annotation.JsonAlias;

/** Which system of the addressee counts: a message has arrived once it is in there (E-Signature Law art. 11). */
public enum Designated {
    /** Promptly's inbox, which the addressee agreed to. */
    PROMPTLY,
    /** The platform's own message centre: its receipt is the delivery. */
    PLATFORM,
    /** None was agreed: the first webhook or mail server that takes it. */
    @JsonAlias("none")
    NONE
}
