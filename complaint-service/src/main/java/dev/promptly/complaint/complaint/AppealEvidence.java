package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Adds to the notice what is handed in with an appeal, as a supplement does; what was rejected is judged by it if it is reopened. */
@Singleton
class AppealEvidence {

    private final Deciding deciding;
    private final SubjectKeys keys;

    AppealEvidence(Deciding deciding, SubjectKeys keys) {
        this.deciding = deciding;
        this.keys = keys;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where it names a target that the notice does not have, or names one in two ways */
    void handIn(Complaint complaint, List<EvidenceReference> evidence, List<Target> appealed, Actor by, Instant now) {
        if (evidence.isEmpty()) {
            return;
        }
        ComplaintRequest filed = keys.open(complaint.id, complaint.request, ComplaintRequest.class)
                .orElseThrow(Problems::notFound);
        SupplementRequest more = new SupplementRequest(evidence, null, null, null, null, null);
        ComplaintRequest whole = more.addedTo(filed, complaint.targets);
        WhatEvidenceIsFor.readOf(complaint, filed);
        complaint.seenAt = Instant.now();
        List<Exhibited> added =
                new WhatEvidenceIsFor(whole.targets(), complaint.targets).read(evidence, complaint.seenAt);
        complaint.shownOnAppeal(added, appealed, by, now);
        complaint.request = keys.seal(complaint.id, whole);
        if (complaint.undecided()) {
            deciding.decide(complaint, whole, now);
        }
    }
}
