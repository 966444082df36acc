package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.ReasonCode;
import dev.promptly.complaint.complaint.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Site;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers, as values, everything a notice is judged by. */
@Singleton
class NoticeFacts {

    private final Parties parties;
    private final Rights rights;
    private final EvidenceFacts evidence;
    private final OpenCases openCases;

    NoticeFacts(Parties parties, Rights rights, EvidenceFacts evidence, OpenCases openCases) {
        this.parties = parties;
        this.rights = rights;
        this.evidence = evidence;
        this.openCases = openCases;
    }

    /** @param overdue whether evidence on its way has been waited for long enough */
    Notice of(Complaint complaint, ComplaintRequest request, Site site, boolean overdue) {
        Optional<Right> right = Optional.ofNullable(complaint.rightId).map(rights::findById);
        Map<UUID, EvidenceFact> there = there(complaint, right);
        return new Notice(
                person(parties.findById(complaint.complainantId)),
                right.map(found -> claimed(found, there.keySet())),
                places(complaint, request, site),
                request.evidenceOrNone().stream()
                        .map(item -> exhibit(item, complaint, there))
                        .toList(),
                request.guaranteed(),
                overdue,
                right.map(found -> open(complaint, found.key())).orElse(Map.of()));
    }

    private Map<UUID, EvidenceFact> there(Complaint complaint, Optional<Right> right) {
        List<UUID> named = Stream.concat(
                        complaint.evidence.stream().map(item -> item.evidenceId),
                        right.stream().flatMap(found -> found.proofs().stream()))
                .distinct()
                .toList();
        return evidence.of(complaint.account, named);
    }

    private ClaimedRight claimed(Right right, Set<UUID> there) {
        Set<UUID> missing =
                right.proofs().stream().filter(proof -> !there.contains(proof)).collect(Collectors.toSet());
        return new ClaimedRight(
                person(parties.findById(right.holderId())),
                Set.copyOf(right.proofs()).size(),
                missing,
                right.verification().state(),
                right.verification().refusal().map(ReasonCode::valueOf));
    }

    private static Person person(Party party) {
        return new Person(
                party.id(),
                party.identified(),
                party.verification().state(),
                party.verification().refusal().map(ReasonCode::valueOf));
    }

    private static List<Place> places(Complaint complaint, ComplaintRequest request, Site site) {
        return complaint.targets.stream()
                .map(target -> {
                    ComplaintRequest.TargetRequest asked = request.targets().get(target.position);
                    ListingAddress address = ListingAddress.of(site, asked.url(), asked.itemId());
                    return new Place(address.location(), target.listingKey, target.state.ended());
                })
                .toList();
    }

    private static Exhibit exhibit(EvidenceReference item, Complaint complaint, Map<UUID, EvidenceFact> there) {
        List<String> words = Objects.requireNonNullElse(item.targets(), List.of());
        Set<Integer> targets = IntStream.range(0, complaint.targets.size())
                .filter(i -> words.stream().anyMatch(complaint.targets.get(i)::isNamed))
                .boxed()
                .collect(Collectors.toSet());
        EvidenceFact fact = there.get(item.evidenceId());
        boolean fits = fact == null || item.role().takes(fact.kind());
        return new Exhibit(item.evidenceId(), item.role(), targets, fact != null, fits);
    }

    private Map<String, OpenCase> open(Complaint complaint, String rightKey) {
        List<String> keys = complaint.targets.stream()
                .filter(target -> target.state.undecided() && target.listingKey != null)
                .map(target -> String.valueOf(target.listingKey))
                .toList();
        return keys.isEmpty() ? Map.of() : openCases.open(complaint, rightKey, keys);
    }
}
