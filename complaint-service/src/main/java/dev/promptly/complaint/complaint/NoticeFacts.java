package dev.promptly.complaint.complaint;

import dev.promptly.complaint.admissibility.Item;
import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Proof;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.admissibility.ReasonCode;
import dev.promptly.complaint.complaint.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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

    private final EvidenceFacts evidence;
    private final OpenCases openCases;
    private final EndedCases endedCases;

    NoticeFacts(EvidenceFacts evidence, OpenCases openCases, EndedCases endedCases) {
        this.evidence = evidence;
        this.openCases = openCases;
        this.endedCases = endedCases;
    }

    /** @param overdue whether evidence on its way has been waited for long enough */
    Notice of(Complaint complaint, ComplaintRequest request, Site site, Registered registered, boolean overdue) {
        Optional<Right> right = registered.right();
        Map<UUID, EvidenceFact> there = there(complaint, right);
        LocalDate receivedOn = LocalDate.ofInstant(complaint.receivedAt, site.zone());
        Instant effectiveAt = complaint.effectiveAt();
        LocalDate effectiveOn = LocalDate.ofInstant(effectiveAt, site.zone());
        List<Exhibit> exhibits = request.evidenceOrNone().stream()
                .map(item -> exhibit(item, complaint, there))
                .toList();
        List<String> keys = undecidedKeys(complaint);
        boolean known = right.isPresent() && !keys.isEmpty();
        return new Notice(
                complaint.claim,
                request.actDateOr(receivedOn),
                receivedOn,
                effectiveOn,
                site.territory(),
                person(registered.complainant()),
                right.map(found -> claimed(found, registered.holder().orElseThrow(), there, receivedOn)),
                authorities(registered, exhibits, site, effectiveAt),
                places(complaint, request, site),
                exhibits,
                Objects.requireNonNullElse(request.patentClaims(), List.of()),
                request.guaranteed(),
                overdue,
                known ? openCases.open(complaint, right.orElseThrow().key(), keys) : Map.of(),
                known ? endedCases.on(complaint, keys) : Map.of(),
                complaint.findings.stream()
                        .map(found -> reviewed(found, complaint))
                        .toList());
    }

    private static Reviewed reviewed(Found found, Complaint complaint) {
        Integer position =
                found.target == null ? null : complaint.target(found.target).orElseThrow().position;
        return new Reviewed(position, found.code, Optional.ofNullable(found.effect));
    }

    private Map<UUID, EvidenceFact> there(Complaint complaint, Optional<Right> right) {
        Map<UUID, EvidenceFact> there = new HashMap<>(evidence.of(
                complaint.account,
                complaint.evidence.stream()
                        .map(item -> item.evidenceId)
                        .distinct()
                        .toList()));
        right.ifPresent(found -> there.putAll(evidence.of(found.account(), found.proofs())));
        return there;
    }

    private static List<Authority> authorities(
            Registered registered, List<Exhibit> exhibits, Site site, Instant effectiveAt) {
        return Stream.concat(
                        registered.mandates().stream()
                                .map(mandate -> Authorities.of(mandate, registered.right(), site, effectiveAt)),
                        Authorities.of(exhibits, registered.right(), site.id()).stream())
                .toList();
    }

    private static ClaimedRight claimed(Right right, Party holder, Map<UUID, EvidenceFact> there, LocalDate on) {
        return new ClaimedRight(
                person(holder),
                right.type(),
                right.jurisdiction(),
                right.classes(),
                right.status(on),
                right.proofs().stream()
                        .distinct()
                        .map(proof -> new Proof(proof, item(there, proof)))
                        .toList(),
                right.filed().isPresent(),
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
                    return new Place(
                            address.location(),
                            target.listingKey,
                            target.state.ended(),
                            asked.productModel(),
                            Objects.requireNonNullElse(asked.niceClasses(), List.of()));
                })
                .toList();
    }

    private static Exhibit exhibit(EvidenceReference item, Complaint complaint, Map<UUID, EvidenceFact> there) {
        List<String> words = Objects.requireNonNullElse(item.targets(), List.of());
        Set<Integer> targets = IntStream.range(0, complaint.targets.size())
                .filter(i -> words.stream().anyMatch(complaint.targets.get(i)::isNamed))
                .boxed()
                .collect(Collectors.toSet());
        return new Exhibit(
                item.evidenceId(),
                item.role(),
                targets,
                item(there, item.evidenceId()),
                item.language(),
                item.translationOf());
    }

    private static Optional<Item> item(Map<UUID, EvidenceFact> there, UUID id) {
        return Optional.ofNullable(there.get(id)).map(fact -> new Item(fact.kind(), fact.sha256(), fact.attributes()));
    }

    private static List<String> undecidedKeys(Complaint complaint) {
        return complaint.targets.stream()
                .filter(target -> target.state.undecided() && target.listingKey != null)
                .map(target -> String.valueOf(target.listingKey))
                .toList();
    }
}
