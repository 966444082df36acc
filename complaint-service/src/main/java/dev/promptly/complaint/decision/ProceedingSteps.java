package dev.promptly.complaint.decision;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Holders;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.proceeding.Proceeding;
import dev.promptly.complaint.proceeding.Proceeding.State;
import dev.promptly.complaint.proceeding.ProceedingActs;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * What a proceeding makes of the targets that it covers: a timely one holds them (T13), also where the window has lapsed by the time it is
 * recorded (T16; rule book I8).
 */
@Singleton
public class ProceedingSteps {

    private final Holders holders;
    private final EvidenceFacts evidence;
    private final EvidenceWait wait;

    ProceedingSteps(Holders holders, EvidenceFacts evidence, EvidenceWait wait) {
        this.holders = holders;
        this.evidence = evidence;
        this.wait = wait;
    }

    /** One that was just handed in: what it names may be on its way, and meanwhile nothing lapses. */
    public List<Act> handedIn(CaseFile file, Proceeding proceeding, Act notified) {
        look(file, proceeding, false);
        return ProceedingActs.handedIn(file.complaint(), proceeding, notified);
    }

    /** One that waits: it holds, or is a bare letter after all. */
    public List<Act> waited(CaseFile file, Proceeding proceeding, Instant now) {
        if (proceeding.state() != State.PENDING) {
            return List.of();
        }
        look(file, proceeding, wait.isOver(proceeding.seenAt()));
        return ProceedingActs.waited(file.complaint(), proceeding, now);
    }

    private void look(CaseFile file, Proceeding proceeding, boolean overdue) {
        proceeding.look(evidence.of(holders.side(file.complaint()), proceeding.evidenceIds()), overdue);
    }

    /** A window has opened, or its target goes on (T11, T9). */
    public static List<Act> opened(CaseFile file, Proceeding proceeding, Instant now) {
        return ProceedingActs.opened(file.complaint(), proceeding, now);
    }
}
