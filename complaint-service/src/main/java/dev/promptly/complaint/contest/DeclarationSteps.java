package dev.promptly.complaint.contest;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Step;
import dev.promptly.complaint.casework.ThingQueue;
import dev.promptly.complaint.complaint.About;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.declared.Declaration;
import dev.promptly.complaint.declared.DeclarationRequest;
import dev.promptly.complaint.declared.DeclarationRules;
import dev.promptly.complaint.declared.DeclarationRules.Judged;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.review.Docket.Followed;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.complaint.statute.Track;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a declaration by what is there now, and says what that makes of its targets (T10; rule book A2.3). */
@Singleton
public class DeclarationSteps {

    private final EvidenceFacts evidence;
    private final EvidenceWait wait;
    private final ThingQueue queue;
    private final SubjectKeys keys;

    DeclarationSteps(EvidenceFacts evidence, EvidenceWait wait, ThingQueue queue, SubjectKeys keys) {
        this.evidence = evidence;
        this.wait = wait;
        this.queue = queue;
        this.keys = keys;
    }

    /** One that was just handed in or added to: what it names may be on its way. */
    public Step<CaseFile> handedIn(CaseFile file, Declaration declaration, DeclarationRequest whole, Instant now) {
        return judged(file, declaration, whole, false, now);
    }

    /** One that waits, or was waited for long enough. */
    public Step<CaseFile> waited(CaseFile file, Declaration declaration, Instant now) {
        boolean overdue = wait.isOver(declaration.seenAt());
        DeclarationRequest whole = keys.open(declaration.id(), declaration.request(), DeclarationRequest.class)
                .orElseThrow(Problems::notFound);
        return judged(file, declaration, whole, overdue, now);
    }

    private Step<CaseFile> judged(
            CaseFile file, Declaration declaration, DeclarationRequest whole, boolean overdue, Instant now) {
        Map<UUID, EvidenceFact> known = evidence.of(declaration.account(), declaration.evidenceIds());
        LocalDate today = LocalDate.ofInstant(now, file.site().zone());
        Judged judged = DeclarationRules.judge(whole, known, overdue, isRuled(file, declaration), today);
        declaration.judged(judged, now);
        return switch (declaration.state()) {
            case ADMITTED -> admitted(file, declaration, now);
            case RETURNED -> {
                queue.drop(file.complaint().id(), ReviewKind.DECLARATION, declaration.id(), now);
                yield judged.awaits() ? Step.of(List.of()) : Step.of(List.of(returned(file, declaration, now)));
            }
            case UNDER_REVIEW -> Step.of(ask(file, declaration, now));
            case RECEIVED, REJECTED, WITHDRAWN -> Step.of(List.of());
        };
    }

    /** T10: the targets that stand so that they can be contested are; on the track ADJUDICATED a person decides beside the window. */
    public Step<CaseFile> admitted(CaseFile file, Declaration declaration, Instant now) {
        Complaint complaint = file.complaint();
        List<Change> changes =
                named(file, declaration).stream().map(Contest::disputed).toList();
        Step<CaseFile> admitted = Step.of(List.of(Act.of(ActKind.DECLARATION_ADMITTED, now, Act.RULES, changes)
                .about(About.declaration(declaration.id()))));
        if (complaint.track() == Track.ADJUDICATED) {
            return admitted.and(ask(file, declaration, now));
        }
        queue.drop(complaint.id(), ReviewKind.DECLARATION, declaration.id(), now);
        return admitted;
    }

    /** What it lacks can be supplemented. */
    public Act returned(CaseFile file, Declaration declaration, Instant now) {
        return Act.of(ActKind.DECLARATION_RETURNED, now, Act.RULES, Change.unmoved(named(file, declaration)))
                .because(declaration.reasons())
                .about(About.declaration(declaration.id()));
    }

    private Followed ask(CaseFile file, Declaration declaration, Instant now) {
        return queue.ask(
                file, ReviewKind.DECLARATION, declaration.id(), declaration.codes(), named(file, declaration), now);
    }

    /** The targets that it names and that have not ended; all of the operator's where it names none. */
    public static List<Target> named(CaseFile file, Declaration declaration) {
        List<Target> all = own(file, declaration);
        List<Target> open =
                all.stream().filter(target -> !target.state().ended()).toList();
        return open.isEmpty() ? all : open;
    }

    private static List<Target> own(CaseFile file, Declaration declaration) {
        List<Target> own = file.complaint().targets().stream()
                .filter(target -> declaration.account().id().equals(target.operatorId()))
                .toList();
        return declaration.targetIds().isEmpty()
                ? own
                : own.stream()
                        .filter(target -> declaration.targetIds().contains(target.id()))
                        .toList();
    }

    /** Whether the notice came with a ruling in force that finds infringement by what it contests, by its uploader's statement (D07). */
    private static boolean isRuled(CaseFile file, Declaration declaration) {
        Set<UUID> contested = named(file, declaration).stream().map(Target::id).collect(Collectors.toSet());
        return file.complaint().evidence().stream()
                .filter(item -> item.isForAnyOf(contested))
                .flatMap(item -> Stream.ofNullable(file.evidence().cited().get(item.evidenceId())))
                .anyMatch(
                        fact -> (fact.kind().equals("JUDGEMENT") || fact.kind().equals("ADMINISTRATIVE_DECISION"))
                                && "INFRINGEMENT".equals(fact.attributes().get("finding"))
                                && fact.attributes().get("effectiveOn") != null);
    }
}
