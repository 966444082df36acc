package dev.promptly.complaint.notice;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.evidencefact.EvidenceFact;
import dev.promptly.complaint.evidencefact.EvidenceFacts;
import dev.promptly.complaint.law.Item;
import dev.promptly.complaint.notice.Forward.Manifested;
import dev.promptly.complaint.notice.Forward.Named;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.party.Party;
import dev.promptly.complaint.party.PartyKind;
import dev.promptly.complaint.party.Personal;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.right.Titles;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Composes the notices that an admission asks for: one for each operator, with that operator's targets. */
@Singleton
public class Forwarding {

    private final Parties parties;
    private final Rights rights;
    private final Titles titles;
    private final EvidenceFacts evidence;
    private final SubjectKeys keys;
    private final Sites sites;

    Forwarding(Parties parties, Rights rights, Titles titles, EvidenceFacts evidence, SubjectKeys keys, Sites sites) {
        this.parties = parties;
        this.rights = rights;
        this.titles = titles;
        this.evidence = evidence;
        this.keys = keys;
        this.sites = sites;
    }

    /** Targets whose operator nobody knows yet are left out: their notice waits, its clock running. */
    public Forward.All notices(
            Complaint complaint, List<Target> admitted, Predicate<Target> heldByOthers, Instant now) {
        ComplaintRequest request = keys.open(complaint.id(), complaint.request(), ComplaintRequest.class)
                .orElseThrow();
        Right right = rights.findById(Objects.requireNonNull(complaint.rightId()));
        Site site = sites.find(complaint.site()).orElseThrow();
        WhatEvidenceIsFor.readOf(complaint, request);
        Map<UUID, EvidenceFact> items = evidence.of(
                complaint.account(),
                complaint.evidence().stream().map(item -> item.evidenceId()).toList());
        Map<String, List<Manifested>> manifests = new TreeMap<>();
        byOperator(admitted)
                .forEach((operator, targets) ->
                        manifests.put(operator, Manifest.of(complaint.evidence(), targets, id -> item(items, id))));
        return new Forward.All(
                new Forward.Common(
                        new Forward.OnSite(site.id(), site.zone().getId(), site.locales()),
                        parties(complaint, right),
                        new Forward.OfRight(right.type(), right.registrationNumber(), titles.of(right), extract(right)),
                        complaint.claim(),
                        request.statement()),
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
                                CaseShown.of(complaint, operator.getValue(), heldByOthers, now),
                                "NOTICE_TO_OPERATOR"))
                        .toList());
    }

    private static Optional<Item> item(Map<UUID, EvidenceFact> items, UUID id) {
        return Optional.ofNullable(items.get(id)).map(fact -> new Item(fact.kind(), fact.sha256(), fact.attributes()));
    }

    /** What the registry holds for the right: the notice relied on it, so its operator is told what it is, and not shown it. */
    private List<Forward.Extract> extract(Right right) {
        return evidence.of(right.account(), right.proofs()).values().stream()
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

    private Forward.Parties parties(Complaint complaint, Right right) {
        boolean byAgent = !complaint.complainantId().equals(right.holderId());
        return new Forward.Parties(named(right.holderId()), byAgent ? named(complaint.complainantId()) : null);
    }

    private Named named(UUID partyId) {
        Party party = parties.findById(partyId);
        Optional<Personal> personal = keys.open(partyId, party.personal(), Personal.class);
        String number = party.kind() == PartyKind.ENTITY
                ? personal.map(Personal::identityNumber).orElse(null)
                : null;
        return new Named(personal.map(Personal::legalName).orElse(""), number);
    }
}
