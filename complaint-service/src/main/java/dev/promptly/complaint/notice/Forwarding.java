package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.Registered;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.notice.Forward.Manifested;
import dev.promptly.complaint.notice.Forward.Named;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.complaint.party.Personal;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Titles;
import dev.promptly.complaint.site.Site;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes the notices that an admission asks for: one for each operator, with that operator's targets. */
@Singleton
public class Forwarding {

    private final Titles titles;
    private final SubjectKeys keys;

    Forwarding(Titles titles, SubjectKeys keys) {
        this.titles = titles;
        this.keys = keys;
    }

    /** Targets whose operator nobody knows yet are left out: their notice waits, its clock running. */
    public Forward.All notices(CaseFile file, List<Target> admitted, Instant now) {
        Complaint complaint = file.complaint();
        Right right = file.registered().right().orElseThrow();
        Site site = file.site();
        Map<UUID, EvidenceFact> items = file.evidence().cited();
        Map<String, List<Manifested>> manifests = new TreeMap<>();
        byOperator(admitted)
                .forEach((operator, targets) ->
                        manifests.put(operator, Manifest.of(complaint.evidence(), targets, id -> item(items, id))));
        return new Forward.All(
                new Forward.Common(
                        new Forward.OnSite(site.id(), site.zone().getId(), site.locales()),
                        parties(file.registered()),
                        new Forward.OfRight(
                                right.type(),
                                right.registrationNumber(),
                                titles.of(right),
                                extract(file.evidence().proofs())),
                        complaint.claim(),
                        file.request().statement()),
                manifests.values().stream().flatMap(List::stream).distinct().toList(),
                byOperator(admitted).entrySet().stream()
                        .map(operator -> new Forward(
                                "NOTICE",
                                new Forward.Addressee(
                                        operator.getKey(),
                                        "OPERATOR",
                                        site.designatedSystem().name()),
                                operator.getValue().stream()
                                        .map(Forwarding::aim)
                                        .toList(),
                                Objects.requireNonNull(manifests.get(operator.getKey())).stream()
                                        .map(Manifested::evidenceId)
                                        .toList(),
                                CaseShown.of(file, operator.getValue(), now),
                                "NOTICE_TO_OPERATOR"))
                        .toList());
    }

    private static Optional<Item> item(Map<UUID, EvidenceFact> items, UUID id) {
        return Optional.ofNullable(items.get(id)).map(fact -> new Item(fact.kind(), fact.sha256(), fact.attributes()));
    }

    /** What the registry holds for the right: the notice relied on it, so its operator is told what it is, and not shown it. */
    private static List<Forward.Extract> extract(Map<UUID, EvidenceFact> proofs) {
        return proofs.values().stream()
                .map(fact -> new Forward.Extract(fact.kind(), fact.sha256()))
                .sorted(Comparator.comparing(Forward.Extract::kind).thenComparing(Forward.Extract::sha256))
                .toList();
    }

    public static Map<String, List<Target>> byOperator(List<Target> targets) {
        return targets.stream()
                .filter(target -> target.operatorId() != null)
                .collect(Collectors.groupingBy(
                        target -> String.valueOf(target.operatorId()), TreeMap::new, Collectors.toList()));
    }

    private static Forward.Aim aim(Target target) {
        Forward.@Nullable Asked asked = target.measure()
                .map(measure -> new Forward.Asked(measure.type(), measure.state(), measure.dueAt()))
                .orElse(null);
        return new Forward.Aim(target.id(), target.kind(), target.itemId(), target.url(), target.externalRef(), asked);
    }

    private Forward.Parties parties(Registered registered) {
        Party holder = registered.holder().orElseThrow();
        boolean byAgent = !registered.complainant().id().equals(holder.id());
        return new Forward.Parties(named(holder), byAgent ? named(registered.complainant()) : null);
    }

    private Named named(Party party) {
        Optional<Personal> personal = keys.open(party.id(), party.personal(), Personal.class);
        String number = party.kind() == PartyKind.ENTITY
                ? personal.map(Personal::identityNumber).orElse(null)
                : null;
        return new Named(personal.map(Personal::legalName).orElse(""), number);
    }
}
