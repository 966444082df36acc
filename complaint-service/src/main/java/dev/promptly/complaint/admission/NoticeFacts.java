package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.Notice;
import dev.promptly.complaint.admissibility.Notice.Authority;
import dev.promptly.complaint.admissibility.Notice.ClaimedRight;
import dev.promptly.complaint.admissibility.Notice.Exhibit;
import dev.promptly.complaint.admissibility.Notice.OpenCase;
import dev.promptly.complaint.admissibility.Notice.Person;
import dev.promptly.complaint.admissibility.Notice.Place;
import dev.promptly.complaint.admissibility.Notice.Proof;
import dev.promptly.complaint.admissibility.Notice.Reviewed;
import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.EffectiveFrom;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Found;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.law.Namesake;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.othercase.EndedCases;
import dev.promptly.complaint.othercase.Namesakes;
import dev.promptly.complaint.othercase.OpenCases;
import dev.promptly.complaint.othercase.Sought;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a case's file as values: everything a notice is judged by. */
@Singleton
public class NoticeFacts {

    /** Of an item that is for none: no target is there. */
    private static final Set<Integer> NO_TARGET = Set.of(-1);

    private final OpenCases openCases;
    private final EndedCases endedCases;
    private final Namesakes namesakes;

    NoticeFacts(OpenCases openCases, EndedCases endedCases, Namesakes namesakes) {
        this.openCases = openCases;
        this.endedCases = endedCases;
        this.namesakes = namesakes;
    }

    public Notice of(CaseFile file) {
        return of(List.of(file)).get(0);
    }

    /** Of several at once; other cases on their listings are looked for together. */
    List<Notice> of(List<CaseFile> files) {
        List<Sought> sought =
                files.stream().flatMap(file -> sought(file).stream()).toList();
        Map<UUID, Map<String, OpenCase>> open = sought.isEmpty() ? Map.of() : openCases.open(sought);
        Map<UUID, Map<String, Set<String>>> ended = sought.isEmpty() ? Map.of() : endedCases.on(sought);
        return files.stream()
                .map(file -> notice(
                        file,
                        open.getOrDefault(file.complaint().id(), Map.of()),
                        ended.getOrDefault(file.complaint().id(), Map.of())))
                .toList();
    }

    /** Empty where there is nothing to look for: no right is claimed, or no undecided target is located. */
    private static Optional<Sought> sought(CaseFile file) {
        List<String> keys = undecidedKeys(file.complaint());
        return file.registered()
                .right()
                .filter(right -> !keys.isEmpty())
                .map(right -> new Sought(file.complaint(), right.key(), keys, Standing.of(file.registered())));
    }

    private Notice notice(CaseFile file, Map<String, OpenCase> open, Map<String, Set<String>> ended) {
        Complaint complaint = file.complaint();
        ComplaintRequest request = file.request();
        Site site = file.site();
        Registered registry = file.registered();
        Optional<Right> right = registry.right();
        Map<UUID, EvidenceFact> cited = file.evidence().cited();
        Map<UUID, EvidenceFact> proofs = file.evidence().proofs();
        Map<UUID, List<Namesake>> known = namesakes.of(complaint, cited, proofs);
        LocalDate receivedOn = LocalDate.ofInstant(complaint.receivedAt(), site.zone());
        Instant effectiveAt = EffectiveFrom.authorised(complaint);
        LocalDate effectiveOn = LocalDate.ofInstant(effectiveAt, site.zone());
        List<Exhibit> exhibits = exhibits(complaint, request, id -> item(cited, known, id));
        return new Notice(
                complaint.claim(),
                request.actDateOr(receivedOn),
                receivedOn,
                effectiveOn,
                site.territory(),
                person(registry.complainant()),
                right.map(found -> claimed(complaint, registry, found, id -> item(proofs, known, id), receivedOn)),
                authorities(registry, exhibits, site, effectiveAt),
                places(complaint, request),
                exhibits,
                Objects.requireNonNullElse(request.patentClaims(), List.of()),
                request.guaranteed(),
                file.evidence().overdue(),
                sought(file).isPresent() ? Standing.told(withItsOwn(complaint, open), registry) : Map.of(),
                ended,
                complaint.findings().stream()
                        .map(found -> reviewed(found, complaint))
                        .toList());
    }

    private static Reviewed reviewed(Found found, Complaint complaint) {
        Integer position = found.target() == null
                ? null
                : complaint.target(found.target()).orElseThrow().position();
        return new Reviewed(position, found.code(), Optional.ofNullable(found.effect()), found.onAppeal());
    }

    private static List<Authority> authorities(
            Registered registered, List<Exhibit> exhibits, Site site, Instant effectiveAt) {
        return Stream.concat(
                        registered.mandates().stream()
                                .map(mandate -> Authorities.of(mandate, registered.right(), site, effectiveAt)),
                        Authorities.of(exhibits, registered.right(), site.id()).stream())
                .toList();
    }

    private static ClaimedRight claimed(
            Complaint complaint,
            Registered registered,
            Right right,
            Function<UUID, Optional<Item>> there,
            LocalDate on) {
        return new ClaimedRight(
                person(registered.holder().orElseThrow()),
                right.type(),
                right.jurisdiction(),
                right.classes(),
                right.status(on),
                right.proofs().stream()
                        .distinct()
                        .map(proof -> new Proof(proof, there.apply(proof)))
                        .toList(),
                right.filed().isPresent(),
                right.account().equals(complaint.account()),
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

    private static List<Place> places(Complaint complaint, ComplaintRequest request) {
        return complaint.targets().stream()
                .map(target -> {
                    ComplaintRequest.TargetRequest asked = request.targets().get(target.position());
                    return new Place(
                            target.location(),
                            target.listingKey(),
                            target.state().ended(),
                            asked.productModel(),
                            Objects.requireNonNullElse(asked.niceClasses(), List.of()),
                            target.amiss());
                })
                .toList();
    }

    /**
     * The evidence as it is judged: each item for the targets that are stored with it.
     *
     * @param there the item, where it is known
     */
    public static List<Exhibit> exhibits(
            Complaint complaint, ComplaintRequest request, Function<UUID, Optional<Item>> there) {
        List<EvidenceReference> written = request.evidenceOrNone();
        Map<UUID, Integer> positions = complaint.targets().stream()
                .collect(Collectors.toMap(target -> target.id(), target -> target.position()));
        return IntStream.range(0, complaint.evidence().size())
                .mapToObj(i -> exhibit(complaint.evidence().get(i), written.get(i), positions, there))
                .toList();
    }

    private static Exhibit exhibit(
            Exhibited item,
            EvidenceReference written,
            Map<UUID, Integer> positions,
            Function<UUID, Optional<Item>> there) {
        return new Exhibit(
                item.evidenceId(),
                item.role(),
                item.targetIds().map(ids -> concerned(ids, positions)).orElse(Set.of()),
                there.apply(item.evidenceId()),
                written.language(),
                written.translationOf());
    }

    private static Set<Integer> concerned(List<UUID> targetIds, Map<UUID, Integer> positions) {
        return targetIds.isEmpty()
                ? NO_TARGET
                : targetIds.stream()
                        .map(id -> Objects.requireNonNull(positions.get(id)))
                        .collect(Collectors.toSet());
    }

    private static Optional<Item> item(Map<UUID, EvidenceFact> there, Map<UUID, List<Namesake>> known, UUID id) {
        return Optional.ofNullable(there.get(id))
                .map(fact ->
                        new Item(fact.kind(), fact.sha256(), fact.attributes(), known.getOrDefault(id, List.of())));
    }

    /** Of others, and of the complaint itself: a target of it that is open stands in the way of its others. */
    private static Map<String, OpenCase> withItsOwn(Complaint complaint, Map<String, OpenCase> others) {
        Map<String, OpenCase> open = new HashMap<>(others);
        complaint.targets().stream()
                .filter(target -> target.listingKey() != null && target.state().standsInTheWay())
                .forEach(target -> open.put(String.valueOf(target.listingKey()), new OpenCase(complaint.id())));
        return open;
    }

    private static List<String> undecidedKeys(Complaint complaint) {
        return complaint.targets().stream()
                .filter(target -> target.state().undecided() && target.listingKey() != null)
                .map(target -> String.valueOf(target.listingKey()))
                .toList();
    }
}
