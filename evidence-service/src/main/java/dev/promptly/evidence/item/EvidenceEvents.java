package dev.promptly.evidence.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.evidence.custody.Custody;
import dev.promptly.evidence.custody.EvidenceActKind;
import dev.promptly.kit.act.ActDraft;
import dev.promptly.kit.act.RecordKind;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What was done with an item, told twice in one row: whole to the record, and to everybody without a word of a person. */
@Singleton
public class EvidenceEvents {

    public static final String TOPIC = "promptly.evidence.v1";

    private final Custody custody;
    private final Outbox outbox;
    private final LegalClock clock;
    private final String service;

    EvidenceEvents(
            Custody custody,
            Outbox outbox,
            LegalClock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.custody = custody;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /** The public word of a stored version; of attributes that are free text only that they are there. */
    record Stored(
            UUID evidenceId,
            AccountRole role,
            String account,
            Kind kind,
            Confidentiality confidentiality,
            Version version,
            String sha256,
            long size,
            String mediaType,
            boolean forwardable,
            ObjectNode attributes,
            Instant storedAt) {}

    /** The public word of a reading: who reads is a role, an account and an opaque subject. */
    record Disclosed(
            UUID evidenceId,
            AccountRole role,
            String account,
            Version version,
            String sha256,
            Reader reader,
            Instant at) {

        record Reader(String account, String role, String subject) {}
    }

    public void stored(Evidence evidence, EvidenceVersion file, ObjectNode attributes, Actor actor) {
        Stored told = new Stored(
                evidence.id,
                evidence.role,
                evidence.account,
                evidence.kind,
                evidence.confidentiality,
                file.version(),
                file.sha256,
                file.size,
                file.mediaType,
                evidence.forwards(file.version()),
                evidence.kind.attributes().published(attributes),
                evidence.storedAt);
        tell(EvidenceActKind.STORED, evidence, file, actor, evidence.storedAt, told);
    }

    public void disclosed(Evidence evidence, EvidenceVersion file, Account addressee, Actor reader, Instant at) {
        Disclosed told = new Disclosed(
                evidence.id,
                evidence.role,
                evidence.account,
                file.version(),
                file.sha256,
                new Disclosed.Reader(addressee.id(), reader.role(), reader.subject()),
                at);
        tell(EvidenceActKind.DISCLOSED, evidence, file, reader, at, told);
    }

    private void tell(
            EvidenceActKind kind, Evidence evidence, EvidenceVersion file, Actor actor, Instant at, Object told) {
        String name = kind.wire();
        String subject = evidence.id.toString();
        ActDraft draft = ActDraft.of(RecordKind.EVIDENCE, name, Ids.next(), subject, at)
                .underTestClock(clock.testClock().isPresent())
                .by(actor)
                .disclose("evidence", of(evidence, file))
                .attribute("role", evidence.role)
                .attribute("account", evidence.account);
        Message act = custody.record(draft, evidence.id, evidence.record, evidence.nextAct(), name, at);
        outbox.append(List.of(act, Message.event(TOPIC, subject, draft.event(), service, name, subject, at, told)));
    }

    private static Map<String, Object> of(Evidence evidence, EvidenceVersion file) {
        return Map.of(
                "kind", evidence.kind,
                "confidentiality", evidence.confidentiality,
                "version", file.version(),
                "sha256", file.sha256,
                "size", file.size,
                "mediaType", file.mediaType);
    }
}
