package dev.promptly.complaint.sweep;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.contest.DeclarationSteps;
import dev.promptly.complaint.decision.ExtensionSteps;
import dev.promptly.complaint.decision.ProceedingSteps;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.Declarations;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.proceeding.Extensions;
import dev.promptly.complaint.proceeding.Proceedings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the parties handed in with papers that were on their way: it is looked at once these have come, or were waited for. */
@ApplicationScoped
@Transactional
public class PapersService {

    private static final int MOST = 200;

    @Inject
    EvidenceWait evidenceWait;

    @Inject
    Declarations declarations;

    @Inject
    DeclarationSteps steps;

    @Inject
    Proceedings proceedings;

    @Inject
    ProceedingSteps proceedingSteps;

    @Inject
    Extensions extensions;

    @Inject
    ExtensionSteps extensionSteps;

    @Inject
    Casework casework;

    /** Declarations whose evidence has come, or was waited for long enough. */
    List<UUID> declared() {
        return declarations.decidable(evidenceWait.overForSeenUntil(), MOST);
    }

    void checkDeclaration(UUID id) {
        change(declarations.complaintOf(id), (file, now) -> {
            Declaration declaration = declarations.findById(id);
            return declaration.waits() ? steps.waited(file, declaration, now) : Step.of(List.of());
        });
    }

    /** Proceedings and requests for more time, likewise. */
    List<UUID> shown() {
        return proceedings.decidable(evidenceWait.overForSeenUntil(), MOST);
    }

    void lookAtProceeding(UUID id) {
        change(
                proceedings.complaintOf(id),
                (file, now) -> Step.of(proceedingSteps.waited(file, proceedings.findById(id), now)));
    }

    List<UUID> asked() {
        return extensions.decidable(evidenceWait.overForSeenUntil(), MOST);
    }

    void lookAtExtension(UUID id) {
        change(extensions.complaintOf(id), (file, now) -> extensionSteps.waited(file, extensions.findById(id), now));
    }

    /** What is looked at is read once the complaint is locked: another replica may have looked at it meanwhile. */
    private void change(Optional<UUID> complaint, Step.Verb<CaseFile> verb) {
        complaint.ifPresent(id -> casework.change(id, verb));
    }
}
