package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Awaits;
import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.factchange.FactChanges;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.verification.Verification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges a complaint by the facts as they are now: at filing, and again whenever a fact has changed. A decision answers all that
 * has changed with it, to be stored in this order: the complaints received earlier that are decided first, and the complaint itself.
 */
@Singleton
public class Deciding {

    private final NoticeFacts facts;
    private final OpenCases openCases;
    private final OrderOfReceipt order;
    private final FactChanges changes;
    private final CaseFiles files;

    Deciding(NoticeFacts facts, OpenCases openCases, OrderOfReceipt order, FactChanges changes, CaseFiles files) {
        this.facts = facts;
        this.openCases = openCases;
        this.order = order;
        this.changes = changes;
        this.files = files;
    }

    /**
     * A case that is to be admitted claims its key first. Where another was faster, the judgement is made again with that
     * known; so of two at once one is admitted, and the other gets R24.
     */
    public List<CaseFile> decide(CaseFile file, Instant now) {
        Notice notice = facts.of(file);
        Judgement judgement = file.terms().rules().judge(notice);
        List<Target> admitted = admitted(file, judgement);
        List<CaseFile> decided = new ArrayList<>(earlier(file, admitted, now));
        Map<String, OpenCase> taken = claim(file, admitted);
        if (!taken.isEmpty()) {
            Map<String, OpenCase> all = new HashMap<>(notice.openCases());
            all.putAll(taken);
            judgement = file.terms().rules().judge(notice.withOpenCases(all));
            List<Target> still = admitted(file, judgement);
            openCases.release(
                    admitted.stream().filter(target -> !still.contains(target)).toList());
        }
        take(file, notice, judgement, now);
        decided.add(file);
        return decided;
    }

    /** The same judgement, without claiming anything. */
    public void rehearse(CaseFile file, Instant now) {
        Notice notice = facts.of(file);
        take(file, notice, file.terms().rules().judge(notice), now);
    }

    private static void take(CaseFile file, Notice notice, Judgement judgement, Instant now) {
        Bears.Judged judged = new Bears.Judged(judgement, file.terms(), awaited(file, notice));
        file.take(AdmissionActs.of(file.complaint(), judged, now));
    }

    private static List<Awaited> awaited(CaseFile file, Notice notice) {
        Complaint complaint = file.complaint();
        Registered registered = file.registered();
        List<UUID> undecided = registered.right().stream()
                .flatMap(right -> registered.mandates().stream()
                        .filter(mandate -> mandate.verification().state() == Verification.State.PENDING
                                && mandate.revokedAt().isEmpty()
                                && mandate.covers(right.id(), complaint.site(), Mandate.Action.FILE)))
                .map(Mandate::id)
                .toList();
        return Awaits.of(notice, Optional.ofNullable(complaint.rightId()), undecided);
    }

    private Map<String, OpenCase> claim(CaseFile file, List<Target> admitted) {
        return admitted.isEmpty()
                ? Map.of()
                : openCases.claim(
                        file.complaint(),
                        file.registered().right().orElseThrow().key(),
                        admitted);
    }

    private List<CaseFile> earlier(CaseFile file, List<Target> admitted, Instant now) {
        return admitted.isEmpty()
                ? List.of()
                : order.before(file.complaint(), admitted).stream()
                        .flatMap(earlier -> decideIfAsGood(earlier, now).stream())
                        .toList();
    }

    private static List<Target> admitted(CaseFile file, Judgement judgement) {
        return judgement.waiting().isPresent()
                ? List.of()
                : file.complaint().targets().stream()
                        .filter(target -> target.state().undecided())
                        .filter(target -> judgement.effect(target.position()).equals(Optional.<Effect>empty()))
                        .toList();
    }

    /** One received earlier, its row locked: where it can be admitted by the facts as they are now, it is, before the later. */
    private List<CaseFile> decideIfAsGood(Complaint earlier, Instant now) {
        if (!earlier.undecided()) {
            return List.of();
        }
        CaseFile file = files.of(earlier);
        if (admitted(file, file.terms().rules().judge(facts.of(file))).isEmpty()) {
            return List.of();
        }
        Instant curedAt = changes.curing(earlier.id(), Optional.empty()).orElse(now);
        file.take(List.of(Act.curing(curedAt, Act.RULES, true)));
        return decide(file, now);
    }
}
