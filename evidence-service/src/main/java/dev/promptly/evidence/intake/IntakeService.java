package dev.promptly.evidence.intake;

import dev.promptly.evidence.item.Described;
import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceEvents;
import dev.promptly.evidence.item.EvidenceItems;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.evidence.item.EvidenceVersions;
import dev.promptly.evidence.item.Version;
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

/** Makes an arrived file an item. */
@ApplicationScoped
public class IntakeService {

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceVersions versions;

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

    private Created create(Upload upload, Account owner, Actor actor) {
        Instant now = clock.instant();
        Metadata said = upload.metadata();
        byte[] described = keys.seal(upload.id(), new Described(said.title(), said.stated(), upload.fileName()));
        Evidence evidence = new Evidence(
                upload.id(), Ids.unguessable(), owner, said.kind(), said.confidentiality(), described, now);
        byte[] fileKey = keys.seal(upload.id(), upload.key().bytes());
        EvidenceVersion file = new EvidenceVersion(upload.id(), Version.ORIGINAL, owner, upload.stored(), fileKey, now);
        items.persist(evidence);
        versions.persist(file);
        events.stored(evidence, file, said.stated(), actor);
        return new Created(IntakeResource.PATH + "/" + upload.id(), StoredView.from(evidence, file));
    }
}
