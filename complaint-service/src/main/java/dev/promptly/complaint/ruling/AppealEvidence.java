package dev.promptly.complaint.ruling;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds to the notice what is handed in with an appeal, as a supplement does; what was rejected is judged by it if it is reopened. */
@Singleton
class AppealEvidence {

    private final Deciding deciding;
    private final Casework casework;
    private final SubjectKeys keys;

    AppealEvidence(Deciding deciding, Casework casework, SubjectKeys keys) {
        this.deciding = deciding;
        this.casework = casework;
        this.keys = keys;
    }

    /**
     * What is handed in is judged at once by the rules: where that is enough, nobody need wait for a person. Answers all that has
     * changed with it, to be stored in this order.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it names a target that the notice does not have, or names one in two ways
     */
    List<Complaint> handIn(
            Complaint complaint, List<EvidenceReference> evidence, List<Target> appealed, Actor by, Instant now) {
        if (evidence.isEmpty()) {
            return List.of(complaint);
        }
        ComplaintRequest filed = keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow(Problems::notFound);
        ComplaintRequest whole = filed.with(evidence);
        WhatEvidenceIsFor.readOf(complaint, filed);
        Instant seenAt = Instant.now();
        List<Exhibited> added = new WhatEvidenceIsFor(whole.targets(), complaint.targets()).read(evidence, seenAt);
        casework.take(
                complaint,
                List.of(
                        Act.curing(now, by, false),
                        Act.of(ActKind.COMPLAINT_SUPPLEMENTED, now, by, Change.unmoved(appealed))
                                .bearing(new Bears.Added(
                                        added,
                                        keys.seal(complaint.id(), whole),
                                        seenAt,
                                        null,
                                        null,
                                        Map.of(),
                                        false))));
        return complaint.undecided() ? deciding.decide(complaint, whole, now) : List.of(complaint);
    }
}
