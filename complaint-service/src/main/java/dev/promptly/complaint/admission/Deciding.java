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
import dev.promptly.complaint.othercase.OpenCases;
import dev.promptly.complaint.verification.Verification;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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

    /** One alone. */
    public List<CaseFile> decide(CaseFile file, Instant now) {
        return decide(List.of(file), now);
    }

    /**
     * Those that are to be admitted claim their keys first, all together. Where another was faster, the judgement is made again with
     * that known; so of two at once one is admitted, and the other gets R24.
     *
     * @param files no two of them are about one listing
     */
    public List<CaseFile> decide(List<CaseFile> files, Instant now) {
        List<Judged> all = judged(files);
        List<OpenCases.Claim> claims = all.stream()
                .filter(one -> !one.admitted().isEmpty())
                .map(Judged::claim)
                .toList();
        List<CaseFile> decided = new ArrayList<>(earlier(claims, now));
        Map<UUID, Map<String, OpenCase>> taken = openCases.claim(claims);
        all.forEach(one -> {
            take(one, taken.getOrDefault(one.file().complaint().id(), Map.of()), now);
            decided.add(one.file());
        });
        return decided;
    }

    /** A case, and what the rules make of it by the facts as they are now. */
    private record Judged(CaseFile file, Notice notice, Judgement judgement, List<Target> admitted) {

        static Judged of(CaseFile file, Notice notice) {
            Judgement judgement = file.terms().rules().judge(notice);
            return new Judged(file, notice, judgement, Deciding.admitted(file, judgement));
        }

        OpenCases.Claim claim() {
            return new OpenCases.Claim(
                    file.complaint(), file.registered().right().orElseThrow().key(), admitted);
        }
    }

    private List<Judged> judged(List<CaseFile> files) {
        List<Notice> notices = facts.of(files);
        return IntStream.range(0, files.size())
                .mapToObj(i -> Judged.of(files.get(i), notices.get(i)))
                .toList();
    }

    /** @param taken those of its keys that another case holds */
    private void take(Judged one, Map<String, OpenCase> taken, Instant now) {
        if (taken.isEmpty()) {
            take(one.file(), one.notice(), one.judgement(), now);
            return;
        }
        Map<String, OpenCase> all = new HashMap<>(one.notice().openCases());
        all.putAll(taken);
        Judgement again = one.file().terms().rules().judge(one.notice().withOpenCases(all));
        List<Target> still = admitted(one.file(), again);
        openCases.release(one.admitted().stream()
                .filter(target -> !still.contains(target))
                .toList());
        take(one.file(), one.notice(), again, now);
    }

    /** The same judgement, without claiming anything. */
    public void rehearse(CaseFile file, Instant now) {
        Notice notice = facts.of(file);
        take(file, notice, file.terms().rules().judge(notice), now);
    }

    private static void take(CaseFile file, Notice notice, Judgement judgement, Instant now) {
        Bears.Judged judged = new Bears.Judged(
                judgement, file.terms(), awaited(file, notice), file.arrivedAt().orElse(now));
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

    /** Those received earlier, in the order of the claims that they come before. */
    private List<CaseFile> earlier(List<OpenCases.Claim> claims, Instant now) {
        Map<UUID, List<Complaint>> before = order.before(claims);
        return claims.stream()
                .flatMap(claim -> before.getOrDefault(claim.complaint().id(), List.of()).stream())
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
