package dev.promptly.complaint.redress;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds to the notice what is handed in with an appeal, as a supplement does; what was rejected is judged by it if it is reopened. */
@Singleton
class AppealEvidence {

    private final SubjectKeys keys;

    AppealEvidence(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * What is handed in is judged at once by the rules: where that is enough, nobody need wait for a person.
     *
     * @param received the appeal itself
     * @throws Refused 422 where it names a target that the notice does not have, or names one in two ways
     */
    Step<CaseFile> handIn(
            Step<CaseFile> received,
            CaseFile file,
            List<EvidenceReference> evidence,
            List<Target> appealed,
            Actor by,
            Instant now) {
        if (evidence.isEmpty()) {
            return received;
        }
        Complaint complaint = file.complaint();
        ComplaintRequest whole = file.request().with(evidence);
        Instant seenAt = Instant.now();
        List<Exhibited> added = new WhatEvidenceIsFor(whole.targets(), complaint.targets()).read(evidence, seenAt);
        byte[] sealed = keys.seal(complaint.id(), whole);
        return received.and(
                        Act.curing(now, by, false),
                        Act.of(ActKind.COMPLAINT_SUPPLEMENTED, now, by, Change.unmoved(appealed))
                                .bearing(new Bears.Added(added, sealed, seenAt, null, null, Map.of(), false)))
                .adding(whole)
                .judgedAnew();
    }
}
