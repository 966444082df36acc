package dev.promptly.complaint.right;

import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.law.RightType;
import dev.promptly.complaint.right.Conflict.Ground;
import dev.promptly.complaint.verification.Verification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The copyright filing channel: a verified work whose original is here gets a number, once. Who else has filed the same bytes
 * or registered the same number is named to a reviewer.
 */
@Singleton
class FilingChannel {

    static final String ORIGINAL = "ORIGINAL_FILE";

    private final EntityManager entities;
    private final EvidenceFacts evidence;
    private final Event<FilingConflict> conflictFound;

    FilingChannel(EntityManager entities, EvidenceFacts evidence, Event<FilingConflict> conflictFound) {
        this.entities = entities;
        this.evidence = evidence;
        this.conflictFound = conflictFound;
    }

    /** Answers whether the right was filed now; its row is locked by the caller. */
    boolean file(Right right, ZoneId zone, Instant now) {
        boolean open = right.type == RightType.WORK
                && right.verification.state() == Verification.State.VERIFIED
                && right.filing == null;
        Optional<EvidenceFact> original = open ? original(right) : Optional.empty();
        original.ifPresent(fact -> {
            marks(right, fact.sha256()).sorted().forEach(mark -> meet(mark, right));
            right.file(new CopyrightFiling(number(now.atZone(zone).getYear()), fact.id(), fact.sha256(), now));
            if (!conflicts(right).isEmpty()) {
                conflictFound.fire(new FilingConflict(right.entry()));
            }
        });
        return original.isPresent();
    }

    /** Works of other accounts with the same original, or the same number of the same register. */
    List<Conflict> conflicts(Right right) {
        if (right.filing == null) {
            return List.of();
        }
        List<Right> sameBytes = others(right, "r.filing.sha256 = ?2", right.filing.sha256);
        List<Right> sameNumber = right.registerNumber == null
                ? List.of()
                : others(right, "r.registerNumber = ?2", right.registerNumber).stream()
                        .filter(other -> other.jurisdiction.equals(right.jurisdiction))
                        .toList();
        return Stream.concat(
                        sameBytes.stream().map(other -> Conflict.of(Ground.SAME_BYTES, other)),
                        sameNumber.stream().map(other -> Conflict.of(Ground.SAME_NUMBER, other)))
                .toList();
    }

    /** The first of its originals that has come in. */
    private Optional<EvidenceFact> original(Right right) {
        Map<UUID, EvidenceFact> there = evidence.of(right.account, right.proofs);
        return right.proofs.stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .filter(fact -> fact.kind().equals(ORIGINAL))
                .findFirst();
    }

    private static Stream<String> marks(Right right, String sha256) {
        return Stream.concat(
                Stream.of("sha256:" + sha256),
                Stream.ofNullable(right.registerNumber).map(number -> "number:" + right.jurisdiction + "/" + number));
    }

    /** Waits for whoever files the same at this moment, and has later ones wait for this transaction. */
    private void meet(String mark, Right right) {
        entities.createNativeQuery("""
                        INSERT INTO work_mark (mark, right_id) VALUES (?1, ?2)
                        ON CONFLICT (mark) DO UPDATE SET right_id = work_mark.right_id""")
                .setParameter(1, mark)
                .setParameter(2, right.id)
                .executeUpdate();
    }

    /** {@code CF-2026-00000042}: year of filing and a number that is given once; numbers may be left out. */
    private String number(int year) {
        Object next = entities.createNativeQuery("SELECT nextval('copyright_filing_number')")
                .getSingleResult();
        return "CF-%04d-%08d".formatted(year, ((Number) next).longValue());
    }

    private List<Right> others(Right right, String condition, String value) {
        return entities.createQuery(
                        "from Right r where r.type = 'WORK' and r.verification.state <> 'REFUSED' and r.account <> ?1 and "
                                + condition + " order by r.id",
                        Right.class)
                .setParameter(1, right.account)
                .setParameter(2, value)
                .getResultList();
    }
}
