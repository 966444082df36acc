package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.kit.sealing.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An act as it arrived, or was made here. The id counts them in that order: an act stands behind its cause. */
@Entity
@Immutable
@Table(name = "act")
public class StoredAct {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID record;

    String kind;

    UUID subject;

    String name;

    String source;

    int number;

    @Column(name = "event_id")
    UUID eventId;

    Instant at;

    @Column(name = "recorded_at")
    Instant recordedAt;

    String content;

    /** A JSON list, encrypted under the key of the subject. */
    byte[] disclosures;

    protected StoredAct() {}

    /** @param sealed the disclosures, as they are kept */
    StoredAct(WrittenAct act, RecordedAct read, byte[] sealed) {
        record = act.record();
        kind = read.kind();
        subject = read.subject();
        name = read.name();
        source = read.source();
        number = read.number();
        eventId = read.event();
        at = read.at();
        recordedAt = read.recordedAt();
        content = act.content();
        disclosures = sealed;
    }

    List<String> disclosures(Key key) {
        try {
            return List.of(JsonFormat.tolerant().readValue(key.open(disclosures, subject.toString()), String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
