package dev.promptly.complaint.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What a reviewer leaves for the next one, sealed. */
@Embeddable
class Note {

    @Column(name = "written_by")
    String by;

    @Column(name = "written_at")
    Instant at;

    byte[] text;

    protected Note() {}

    Note(String by, Instant at, byte[] text) {
        this.by = by;
        this.at = at;
        this.text = text;
    }
}
