package dev.promptly.complaint.admission;

import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.evidencefact.EvidenceWait;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.window.WindowLaws;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a case's file is read from. */
@Singleton
public class CaseFiles {

    private final Sites sites;
    private final SubjectKeys keys;
    private final RegisteredFacts registry;
    private final EvidenceFacts evidence;
    private final EvidenceWait wait;
    private final Listings listings;
    private final WindowLaws laws;

    CaseFiles(
            Sites sites,
            SubjectKeys keys,
            RegisteredFacts registry,
            EvidenceFacts evidence,
            EvidenceWait wait,
            Listings listings,
            WindowLaws laws) {
        this.sites = sites;
        this.keys = keys;
        this.registry = registry;
        this.evidence = evidence;
        this.wait = wait;
        this.listings = listings;
        this.laws = laws;
    }

    /** Of a complaint that is stored. */
    public CaseFile of(Complaint complaint) {
        return new CaseFile(complaint, this, false);
    }

    /**
     * Of one that has just been handed in.
     *
     * @param arrivedAt when, legal time
     * @param known those of its listings that are known
     */
    public CaseFile received(
            Complaint complaint, ComplaintRequest request, Instant arrivedAt, Map<String, Listing> known) {
        return new CaseFile(complaint, this, true)
                .filed(request)
                .arrived(arrivedAt)
                .listed(known);
    }

    /** @throws dev.promptly.kit.problem.Refused 404 where the key was deleted: nobody can read it any more */
    ComplaintRequest open(Complaint complaint) {
        return keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow(Problems::notFound);
    }

    Registered registered(Complaint complaint) {
        return registry.of(complaint);
    }

    /** Whether it was waited for long enough is asked first: what comes in between is then there. */
    Gathered evidence(Complaint complaint, Registered registered, boolean handedIn) {
        boolean overdue = !handedIn && wait.isOver(complaint.seenAt());
        List<UUID> cited =
                complaint.evidence().stream().map(item -> item.evidenceId()).toList();
        List<UUID> proofs = registered.right().map(Right::proofs).orElse(List.of());
        List<EvidenceFact> known = evidence.known(
                Stream.concat(cited.stream(), proofs.stream()).distinct().toList());
        return new Gathered(
                overdue,
                EvidenceFacts.ofThem(complaint.account(), cited, known),
                registered
                        .right()
                        .map(right -> EvidenceFacts.ofThem(right.account(), proofs, known))
                        .orElse(Map.of()));
    }

    WindowLaws windowLaws() {
        return laws;
    }

    Site site(Complaint complaint) {
        return sites.find(complaint.site()).orElseThrow();
    }

    Map<String, Listing> listings(String site, List<String> keys) {
        return listings.known(site, keys);
    }
}
