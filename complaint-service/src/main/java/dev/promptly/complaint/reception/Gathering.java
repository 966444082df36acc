package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.sealing.Keyring;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what notices of one list rest on, in a statement or two a table, into the session that then judges them. */
@Singleton
class Gathering {

    private final Sites sites;
    private final Parties parties;
    private final Rights rights;
    private final EvidenceFacts evidence;
    private final Listings listings;
    private final SubjectKeys keys;

    Gathering(
            Sites sites, Parties parties, Rights rights, EvidenceFacts evidence, Listings listings, SubjectKeys keys) {
        this.sites = sites;
        this.parties = parties;
        this.rights = rights;
        this.evidence = evidence;
        this.listings = listings;
        this.keys = keys;
    }

    /**
     * What was read.
     *
     * @param together those, from the first on, that do not bear on each other
     * @param known by site
     * @param keys made for the complaints that begin
     */
    record Read(List<Ask> together, Map<String, Map<String, Listing>> known, Keyring keys) {

        Map<String, Listing> listings(Site site, Collection<String> keys) {
            Map<String, Listing> ofIt = known.getOrDefault(site.id(), Map.of());
            Map<String, Listing> named = new HashMap<>();
            keys.forEach(key -> Optional.ofNullable(ofIt.get(key)).ifPresent(found -> named.put(key, found)));
            return named;
        }
    }

    Read read(List<Ask> asks) {
        List<ComplaintRequest> all =
                asks.stream().map(ask -> ask.arrived().notice()).toList();
        Map<UUID, Right> claimed = rights(all);
        parties(all, claimed.values());
        Map<UUID, EvidenceFact> facts = evidence(all, claimed.values());
        Map<String, Set<String>> named = new HashMap<>();
        List<Ask> together = together(asks, facts, named);
        List<UUID> begun = together.stream().map(ask -> ask.arrived().id()).toList();
        return new Read(together, listings(named), keys.ringOrNew(begun));
    }

    /** Whoever looks for one of them in this session finds it there. */
    private Map<UUID, Right> rights(List<ComplaintRequest> all) {
        Set<UUID> named = ids(all, notice -> Stream.ofNullable(notice.rightId()));
        return rights.getSession().findMultiple(Right.class, List.copyOf(named)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Right::id, Function.identity()));
    }

    private void parties(List<ComplaintRequest> all, Collection<Right> claimed) {
        Set<UUID> named = ids(all, notice -> Stream.of(notice.complainantId()));
        claimed.forEach(right -> named.add(right.holderId()));
        parties.getSession().findMultiple(Party.class, List.copyOf(named));
    }

    private Map<UUID, EvidenceFact> evidence(List<ComplaintRequest> all, Collection<Right> claimed) {
        Set<UUID> named = ids(all, notice -> notice.evidenceOrNone().stream().map(EvidenceReference::evidenceId));
        claimed.forEach(right -> named.addAll(right.proofs()));
        return evidence.known(named).stream().collect(Collectors.toMap(EvidenceFact::id, Function.identity()));
    }

    private static Set<UUID> ids(List<ComplaintRequest> all, Function<ComplaintRequest, Stream<UUID>> named) {
        return all.stream().flatMap(named).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Two on one listing are not decided together: what becomes of the first is stored when the second is judged. Nor are two with
     * papers of one number, of which the later is a namesake (R26).
     *
     * @param named takes the keys of their listings, by site
     */
    private List<Ask> together(List<Ask> asks, Map<UUID, EvidenceFact> facts, Map<String, Set<String>> named) {
        Map<String, UUID> papers = new HashMap<>();
        List<Ask> together = new ArrayList<>();
        for (Ask ask : asks) {
            ComplaintRequest notice = ask.arrived().notice();
            Optional<Site> site = sites.find(notice.siteOrMain());
            List<String> keys = site.map(known -> Reception.keys(notice, known)).orElse(List.of());
            Set<String> taken = site.map(known -> named.computeIfAbsent(known.id(), any -> new HashSet<>()))
                    .orElseGet(HashSet::new);
            boolean apart = keys.stream().noneMatch(taken::contains);
            boolean first = notice.evidenceOrNone().stream()
                    .flatMap(item -> Stream.ofNullable(facts.get(item.evidenceId())))
                    .allMatch(item -> isFirst(papers, item));
            if (!together.isEmpty() && !(apart && first)) {
                return together;
            }
            taken.addAll(keys);
            together.add(ask);
        }
        return together;
    }

    private static boolean isFirst(Map<String, UUID> papers, EvidenceFact item) {
        return item.paperNumber()
                .map(number -> Objects.equals(papers.computeIfAbsent(number, any -> item.id()), item.id()))
                .orElse(true);
    }

    private Map<String, Map<String, Listing>> listings(Map<String, Set<String>> named) {
        Map<String, Map<String, Listing>> known = new HashMap<>();
        named.forEach((site, keys) -> known.put(site, listings.known(site, keys)));
        return known;
    }
}
