package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Awaits;
import dev.promptly.complaint.admissibility.Awaits.Awaited;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.RuleBooks;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.complaint.Terms;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Judgement;
import dev.promptly.complaint.law.Judgement.Waiting;
import dev.promptly.complaint.mandate.Mandate;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges a complaint by the facts as they are now: at filing, and again whenever a fact has changed. Each decision answers all that
 * has changed with it, to be stored in this order: the complaints received earlier that are decided first, and the complaint itself.
 */
@Singleton
public class Deciding {

    private final NoticeFacts facts;
    private final OpenCases openCases;
    private final Rights rights;
    private final Sites sites;
    private final SubjectKeys keys;
    private final EvidenceWait evidenceWait;
    private final OrderOfReceipt order;
    private final FactChanges changes;
    private final Event<LeftWaiting> waits;

    Deciding(
            NoticeFacts facts,
            OpenCases openCases,
            Rights rights,
            Sites sites,
            SubjectKeys keys,
            EvidenceWait evidenceWait,
            OrderOfReceipt order,
            FactChanges changes,
            Event<LeftWaiting> waits) {
        this.facts = facts;
        this.openCases = openCases;
        this.rights = rights;
        this.sites = sites;
        this.keys = keys;
        this.evidenceWait = evidenceWait;
        this.order = order;
        this.changes = changes;
        this.waits = waits;
    }

    public Gathered gather(Complaint complaint) {
        return facts.gather(complaint);
    }

    /** Decides anew what was filed before. */
    public List<Complaint> decide(Complaint complaint, Instant now) {
        return decide(complaint, gather(complaint), now);
    }

    /** The same by facts that were read before. */
    public List<Complaint> decide(Complaint complaint, Gathered gathered, Instant now) {
        return judge(complaint, filed(complaint), gathered, evidenceWait.isOver(complaint.seenAt()), now);
    }

    /** Decides what has just been handed in. What it waits for may come while it is being stored: then nobody was told. */
    public List<Complaint> decide(Complaint complaint, ComplaintRequest request, Instant now) {
        List<Complaint> decided = judge(complaint, request, gather(complaint), false, now);
        if (complaint.waiting() == Waiting.EVIDENCE) {
            waits.fire(new LeftWaiting(complaint.id()));
        }
        return decided;
    }

    private ComplaintRequest filed(Complaint complaint) {
        return keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow();
    }

    /**
     * A case that is to be admitted claims its key first. Where another was faster, the judgement is made again with that
     * known; so of two at once one is admitted, and the other gets R24.
     */
    private List<Complaint> judge(
            Complaint complaint, ComplaintRequest request, Gathered gathered, boolean overdue, Instant now) {
        Site site = sites.find(complaint.site()).orElseThrow();
        Terms terms = terms(site, request, complaint.receivedAt());
        WhatEvidenceIsFor.readOf(complaint, request);
        Notice notice = facts.of(complaint, request, site, gathered, overdue);
        Judgement judgement = terms.rules().judge(notice);
        List<Target> admitted = admitted(complaint, judgement);
        List<Complaint> decided = new ArrayList<>(earlier(complaint, admitted, now));
        Map<String, OpenCase> taken = claim(complaint, admitted);
        if (!taken.isEmpty()) {
            Map<String, OpenCase> all = new HashMap<>(notice.openCases());
            all.putAll(taken);
            judgement = terms.rules().judge(notice.withOpenCases(all));
            List<Target> still = admitted(complaint, judgement);
            openCases.release(
                    admitted.stream().filter(target -> !still.contains(target)).toList());
        }
        take(complaint, judgement, terms, awaited(complaint, notice, gathered.registered()), now);
        decided.add(complaint);
        return decided;
    }

    private static void take(
            Complaint complaint, Judgement judgement, Terms terms, List<Awaited> awaited, Instant now) {
        complaint.take(AdmissionActs.of(complaint, new Bears.Judged(judgement, terms, awaited), now), terms::calendar);
    }

    private static List<Awaited> awaited(Complaint complaint, Notice notice, Registered registered) {
        List<UUID> undecided = registered.right().stream()
                .flatMap(right -> registered.mandates().stream()
                        .filter(mandate -> mandate.verification().state() == Verification.State.PENDING
                                && mandate.revokedAt().isEmpty()
                                && mandate.covers(right.id(), complaint.site(), Mandate.Action.FILE)))
                .map(Mandate::id)
                .toList();
        return Awaits.of(notice, Optional.ofNullable(complaint.rightId()), undecided);
    }

    /** The notice that was filed, with all facts as they are now. */
    public Notice notice(Complaint complaint) {
        ComplaintRequest request = keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow();
        Site site = sites.find(complaint.site()).orElseThrow();
        WhatEvidenceIsFor.readOf(complaint, request);
        return facts.of(complaint, request, site, gather(complaint), false);
    }

    /** The rules and the calendar for a notice received then, and the law for the act it tells of. */
    public static Terms terms(Site site, ComplaintRequest request, Instant receivedAt) {
        LocalDate receivedOn = LocalDate.ofInstant(receivedAt, site.zone());
        return new Terms(
                RuleBooks.KNOWN.inForce(site.profile(), receivedOn),
                SiteCalendar.of(site),
                request.claim().basis(request.actDateOr(receivedOn)));
    }

    /** The same judgement, without claiming anything. */
    public void rehearse(Complaint complaint, ComplaintRequest request, Instant now) {
        Site site = sites.find(complaint.site()).orElseThrow();
        Terms terms = terms(site, request, complaint.receivedAt());
        Gathered gathered = gather(complaint);
        Notice notice = facts.of(complaint, request, site, gathered, false);
        take(complaint, terms.rules().judge(notice), terms, awaited(complaint, notice, gathered.registered()), now);
    }

    private Map<String, OpenCase> claim(Complaint complaint, List<Target> admitted) {
        return admitted.isEmpty()
                ? Map.of()
                : openCases.claim(
                        complaint, rights.findById(complaint.rightId()).key(), admitted);
    }

    private List<Complaint> earlier(Complaint complaint, List<Target> admitted, Instant now) {
        return admitted.isEmpty()
                ? List.of()
                : order.before(complaint, admitted).stream()
                        .flatMap(earlier -> decideIfAsGood(earlier, now).stream())
                        .toList();
    }

    private static List<Target> admitted(Complaint complaint, Judgement judgement) {
        return judgement.waiting().isPresent()
                ? List.of()
                : complaint.targets().stream()
                        .filter(target -> target.state().undecided())
                        .filter(target -> judgement.effect(target.position()).equals(Optional.<Effect>empty()))
                        .toList();
    }

    /** One received earlier, its row locked: where it can be admitted by the facts as they are now, it is, before the later. */
    private List<Complaint> decideIfAsGood(Complaint earlier, Instant now) {
        if (!earlier.undecided()) {
            return List.of();
        }
        Gathered gathered = gather(earlier);
        if (admitted(earlier, judge(earlier, gathered)).isEmpty()) {
            return List.of();
        }
        Instant curedAt = changes.curing(earlier.id(), Optional.empty()).orElse(now);
        earlier.take(Act.curing(curedAt, Act.RULES, true), () -> calendar(earlier));
        return decide(earlier, gathered, now);
    }

    private SiteCalendar calendar(Complaint complaint) {
        return SiteCalendar.of(sites.find(complaint.site()).orElseThrow());
    }

    private Judgement judge(Complaint complaint, Gathered gathered) {
        boolean overdue = evidenceWait.isOver(complaint.seenAt());
        Site site = sites.find(complaint.site()).orElseThrow();
        ComplaintRequest request = filed(complaint);
        WhatEvidenceIsFor.readOf(complaint, request);
        return terms(site, request, complaint.receivedAt())
                .rules()
                .judge(facts.of(complaint, request, site, gathered, overdue));
    }
}
