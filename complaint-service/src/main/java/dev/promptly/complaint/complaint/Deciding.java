package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Effect;
import dev.promptly.complaint.admissibility.Judgement;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.RuleBook;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a complaint by the facts as they are now: at filing, and again whenever a fact has changed. */
@Singleton
class Deciding {

    private static final RuleBook RULES = RuleBook.CN_ECL;

    private final NoticeFacts facts;
    private final OpenCases openCases;
    private final Rights rights;
    private final Sites sites;
    private final SubjectKeys keys;

    Deciding(NoticeFacts facts, OpenCases openCases, Rights rights, Sites sites, SubjectKeys keys) {
        this.facts = facts;
        this.openCases = openCases;
        this.rights = rights;
        this.sites = sites;
        this.keys = keys;
    }

    /** Decides anew what was filed before. */
    void decide(Complaint complaint, boolean overdue, Instant now) {
        ComplaintRequest request = keys.open(complaint.id, complaint.request, ComplaintRequest.class)
                .orElseThrow();
        decide(complaint, request, overdue, now);
    }

    /**
     * A case that is to be admitted claims its key first. Where another was faster, the judgement is made again with that
     * known; so of two at once one is admitted, and the other gets R24.
     */
    void decide(Complaint complaint, ComplaintRequest request, boolean overdue, Instant now) {
        Notice notice = facts.of(complaint, request, sites.find(complaint.site).orElseThrow(), overdue);
        Judgement judgement = RULES.judge(notice);
        Map<String, OpenCase> taken = claim(complaint, judgement);
        if (!taken.isEmpty()) {
            Map<String, OpenCase> all = new HashMap<>(notice.openCases());
            all.putAll(taken);
            judgement = RULES.judge(notice.withOpenCases(all));
        }
        complaint.judged(judgement, RULES, now);
    }

    private Map<String, OpenCase> claim(Complaint complaint, Judgement judgement) {
        List<Target> admitted = judgement.waiting().isPresent()
                ? List.of()
                : complaint.targets.stream()
                        .filter(target -> target.state.undecided())
                        .filter(target -> judgement.effect(target.position).equals(Optional.<Effect>empty()))
                        .toList();
        return admitted.isEmpty()
                ? Map.of()
                : openCases.claim(complaint, rights.findById(complaint.rightId).key(), admitted);
    }
}
