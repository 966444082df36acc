package dev.promptly.evidence.evidence;

import dev.promptly.evidence.disclosure.Readings;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Makes an arrived file an item, and writes down who reads one. */
@ApplicationScoped
class EvidenceService {

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceVersions versions;

    @Inject
    Readings readings;

    @Inject
    EvidenceEvents events;

    @Inject
    SubjectKeys keys;

    @Inject
    Idempotency idempotency;

    @Inject
    LegalClock clock;

    /** The item, its act and its event at once; the file is on the disk already, so a committed item always has one. */
    @Transactional
    Answer store(Upload upload, Account owner, Actor actor) {
        return idempotency.once(owner, upload.requestHash(), () -> create(upload, owner, actor));
    }

    /** An addressee reads a version: an act, once an hour for each reader. */
    @Transactional
    void disclose(EvidenceVersion file, Account addressee, Actor reader) {
        Instant now = clock.instant();
        String version = file.version().name();
        if (readings.told(file.evidenceId(), version, addressee, reader.subject(), now)) {
            return;
        }
        Evidence evidence = items.locked(file.evidenceId());
        if (readings.addFirstOfHour(evidence.id, version, addressee, reader.subject(), now)) {
            events.disclosed(evidence, file, addressee, reader, now);
        }
    }

    private Created create(Upload upload, Account owner, Actor actor) {
        Instant now = clock.instant();
        Metadata said = upload.metadata();
        byte[] described = keys.seal(upload.id(), new Described(said.title(), said.stated(), upload.fileName()));
        Evidence evidence = new Evidence(upload, Ids.unguessable(), owner, described, now);
        byte[] fileKey = keys.seal(upload.id(), upload.key().bytes());
        EvidenceVersion file = new EvidenceVersion(Version.ORIGINAL, upload, owner, fileKey, now);
        items.persist(evidence);
        versions.persist(file);
        events.stored(evidence, file, said.stated(), actor);
        return new Created(EvidenceResource.PATH + "/" + evidence.id, StoredView.from(evidence, file));
    }
}
