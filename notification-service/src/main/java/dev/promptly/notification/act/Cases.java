package dev.promptly.notification.act;

import dev.promptly.kit.act.WrittenAct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The complaints known here. A change of one begins with its row locked: all its acts and messages are in one order. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {

    /** The case of the act, its row locked, with what the act says of it. */
    Case learn(UUID complaintId, WrittenAct act) {
        return findByIdOptional(complaintId, LockModeType.PESSIMISTIC_WRITE)
                .map(known -> known.learn(act))
                .orElseGet(() -> first(complaintId, act));
    }

    public Case lock(UUID complaintId) {
        return findByIdOptional(complaintId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    public Optional<Case> of(UUID complaintId) {
        return findByIdOptional(complaintId);
    }

    private Case first(UUID complaintId, WrittenAct act) {
        Case learnt = new Case(complaintId, act.record()).learn(act);
        persistAndFlush(learnt);
        return learnt;
    }
}
