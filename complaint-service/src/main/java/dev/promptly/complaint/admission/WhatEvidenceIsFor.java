package dev.promptly.complaint.admission;

import dev.promptly.complaint.admission.ComplaintRequest.EvidenceReference;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.Texts;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words by which evidence names targets, once, when the evidence is handed in; from then on it is for the targets so
 * found, wherever they are moved (ADR 17). A word is a target's {@code externalRef}, or its item id, given or read from the URL. The
 * item id that a moved target had before is no name of it any more.
 */
public final class WhatEvidenceIsFor {

    private final Map<String, Set<UUID>> byReference = new HashMap<>();
    private final Map<String, Set<UUID>> byItem = new HashMap<>();

    /**
     * @param rows as they were written, a row for each target
     * @param targets as they stand, in the same order
     */
    public WhatEvidenceIsFor(List<TargetRequest> rows, List<Target> targets) {
        this(rows, targets, Map.of());
    }

    /** @param moved where targets are from now on, by id */
    public WhatEvidenceIsFor(List<TargetRequest> rows, List<Target> targets, Map<UUID, ListingAddress> moved) {
        for (Target target : targets) {
            TargetRequest row = rows.get(target.position());
            ListingAddress address = moved.get(target.id());
            String itemId = address == null ? target.itemId() : address.itemId();
            Stream.of(row.externalRef(), target.externalRef()).forEach(word -> name(byReference, word, target));
            Stream.of(row.itemId(), itemId).forEach(word -> name(byItem, word, target));
        }
    }

    private static void name(Map<String, Set<UUID>> names, @Nullable String word, Target target) {
        if (word != null) {
            names.computeIfAbsent(spelled(word), any -> new LinkedHashSet<>()).add(target.id());
        }
    }

    /**
     * The items with the targets that each is for. None named means all.
     *
     * @param at when they were handed in, system time
     * @throws Refused 422 for each word that names no target ({@code unknown-reference}), or
     *     one as its reference and another as its item ({@code ambiguous})
     */
    public List<Exhibited> read(List<EvidenceReference> items, Instant at) {
        List<Fault> faults = new ArrayList<>();
        List<Exhibited> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            EvidenceReference item = items.get(i);
            List<String> words = item.targets();
            read.add(exhibited(item, words == null ? null : named(words, "/evidence/" + i + "/targets/", faults), at));
        }
        if (!faults.isEmpty()) {
            throw Problems.refused(faults.toArray(Fault[]::new));
        }
        return read;
    }

    private static Exhibited exhibited(EvidenceReference item, @Nullable List<UUID> targetIds, Instant at) {
        return new Exhibited(item.evidenceId(), item.role(), targetIds, at);
    }

    private List<UUID> named(List<String> words, String pointer, List<Fault> faults) {
        Set<UUID> named = new LinkedHashSet<>();
        for (int j = 0; j < words.size(); j++) {
            String word = spelled(words.get(j));
            if (isAmbiguous(word)) {
                faults.add(Fault.at(
                        pointer + j,
                        "ambiguous",
                        "It is the externalRef of one target and the item id of another: name them otherwise"));
            } else if (fits(word).isEmpty()) {
                faults.add(Fault.at(
                        pointer + j,
                        "unknown-reference",
                        "No target has this externalRef or, where it is now, this item id"));
            }
            named.addAll(fits(word));
        }
        return List.copyOf(named);
    }

    /** Where it is one target's item, it is no other's reference: else evidence would reach a seller whom nobody meant. */
    private boolean isAmbiguous(String word) {
        return byItem.containsKey(word) && !of(byItem, word).containsAll(of(byReference, word));
    }

    private Set<UUID> fits(String word) {
        return byItem.containsKey(word) ? of(byItem, word) : of(byReference, word);
    }

    private static Set<UUID> of(Map<String, Set<UUID>> names, String word) {
        return names.getOrDefault(word, Set.of());
    }

    /**
     * Reads what notices of before say of their evidence, by where their targets are before anything moves them. It is kept with
     * the change that asked for it; where that is undone, the next one reads the same again. A word that fits in two ways is
     * taken for the reference, and one that names no target any more (its target was moved) for none, so that the item reaches
     * nobody whom it was not written for; an empty list was judged as all.
     */
    public static void readOf(Complaint complaint, ComplaintRequest filed) {
        if (complaint.evidence().stream().noneMatch(Exhibited::isUnread)) {
            return;
        }
        WhatEvidenceIsFor names = new WhatEvidenceIsFor(filed.targets(), complaint.targets());
        for (int i = 0; i < complaint.evidence().size(); i++) {
            Exhibited before = complaint.evidence().get(i);
            if (before.isUnread()) {
                EvidenceReference item = filed.evidenceOrNone().get(i);
                complaint.evidence().set(i, exhibited(item, names.readOld(item), before.citedAt()));
            }
        }
    }

    private @Nullable List<UUID> readOld(EvidenceReference item) {
        List<String> words = Objects.requireNonNullElse(item.targets(), List.of());
        return words.isEmpty()
                ? null
                : words.stream()
                        .map(WhatEvidenceIsFor::spelled)
                        .flatMap(word -> of(byReference.containsKey(word) ? byReference : byItem, word).stream())
                        .distinct()
                        .toList();
    }

    /** As the edge leaves what is written now; what was stored before it did so is read likewise. */
    private static String spelled(String word) {
        return Texts.cut(Normalizer.normalize(word, Normalizer.Form.NFC));
    }
}
