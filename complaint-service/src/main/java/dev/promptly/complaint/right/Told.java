package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was told of a right, and when somebody is to look at it next. */
@Embeddable
class Told {

    @Enumerated(EnumType.STRING)
    @Column(name = "status_told")
    RightStatus status;

    /** Since when it holds, as it was seen. */
    @Column(name = "status_told_at")
    Instant statusAt;

    /** The last day of which it was told that it comes; null where none was. */
    @Column(name = "expiry_told")
    @Nullable
    LocalDate expiry;

    @Column(name = "look_at")
    @Nullable
    Instant lookAt;

    protected Told() {}

    Told(RightStatus status, Instant now) {
        this.status = status;
        this.statusAt = now;
    }

    /** Answers whether it is another one than was told before. */
    boolean status(RightStatus now, Instant at) {
        if (status == now) {
            return false;
        }
        status = now;
        statusAt = at;
        return true;
    }

    void expiry(LocalDate last) {
        expiry = last;
    }

    boolean toldOf(@Nullable LocalDate last) {
        return Objects.equals(expiry, last);
    }

    /** @param at null where nothing is to come */
    void lookAt(@Nullable Instant at) {
        lookAt = at;
    }
}
