package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reviewer said of a right's status, since when it is so, and by what. Words are never changed, only followed by others. */
@Embeddable
class StatusWord {

    @Enumerated(EnumType.STRING)
    RightStatus status;

    LocalDate since;

    @Nullable
    String method;

    byte @Nullable [] note;

    List<UUID> evidence;

    @Column(name = "said_by")
    String by;

    @Column(name = "said_at")
    Instant at;

    protected StatusWord() {}

    static StatusWord said(
            StatusRequest said, LocalDate today, byte @Nullable [] sealedNote, String reviewer, Instant now) {
        StatusWord word = new StatusWord();
        word.status = said.status();
        word.since = said.on() == null ? today : said.on();
        word.method = said.method();
        word.note = sealedNote;
        word.evidence = said.evidence() == null ? List.of() : said.evidence();
        word.by = reviewer;
        word.at = now;
        return word;
    }

    RightStatus status() {
        return status;
    }

    LocalDate since() {
        return since;
    }
}
