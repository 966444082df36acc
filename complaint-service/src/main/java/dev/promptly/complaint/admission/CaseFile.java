package dev.promptly.complaint.admission;

import dev.promptly.complaint.admissibility.RuleBooks;
import dev.promptly.complaint.clock.SiteCalendar;
import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.complaint.Terms;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.window.WindowCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in hand, with what it rests on: what was filed, the registry's entries, the evidence, its listings. Each is read when it
 * is first asked for, and once; so what is judged by is also what is told and shown. It lives no longer than a transaction.
 */
public final class CaseFile {

    private final Complaint complaint;
    private final CaseFiles sources;
    private final boolean handedIn;

    @Nullable
    private Site site;

    @Nullable
    private ComplaintRequest request;

    @Nullable
    private Terms terms;

    @Nullable
    private Registered registered;

    @Nullable
    private Gathered evidence;

    @Nullable
    private Instant arrivedAt;

    private final Map<String, Optional<Listing>> listings = new HashMap<>();

    /** @param handedIn whether something of it was handed in just now: then evidence may still be on its way */
    CaseFile(Complaint complaint, CaseFiles sources, boolean handedIn) {
        this.complaint = complaint;
        this.sources = sources;
        this.handedIn = handedIn;
    }

    /** With what was just written, so that no seal is opened that was just made. */
    CaseFile filed(ComplaintRequest written) {
        request = written;
        return this;
    }

    CaseFile arrived(Instant at) {
        arrivedAt = at;
        return this;
    }

    /** @param known the listings of its site by their keys, all of {@link #unread()} that there are */
    public CaseFile listed(Map<String, Listing> known) {
        unread().forEach(key -> listings.put(key, Optional.ofNullable(known.get(key))));
        return this;
    }

    /** The same complaint after something was added to it, with the notice as it now reads. */
    public CaseFile supplemented(ComplaintRequest whole) {
        return new CaseFile(complaint, sources, true).filed(whole);
    }

    public Complaint complaint() {
        return complaint;
    }

    /** When the notice that begins it was handed in, where that was just now: then it is not stored yet. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    public Site site() {
        if (site == null) {
            site = sources.site(complaint);
        }
        return site;
    }

    public SiteCalendar calendar() {
        return SiteCalendar.of(site());
    }

    /** The notice as it was filed, with all that was added. */
    public ComplaintRequest request() {
        if (request == null) {
            request = sources.open(complaint);
            WhatEvidenceIsFor.readOf(complaint, request);
        }
        return request;
    }

    public Terms terms() {
        if (terms == null) {
            terms = terms(site(), request(), complaint.receivedAt());
        }
        return terms;
    }

    /** The rules and the calendar for a notice received then, and the law for the act it tells of. */
    public static Terms terms(Site site, ComplaintRequest request, Instant receivedAt) {
        LocalDate receivedOn = LocalDate.ofInstant(receivedAt, site.zone());
        return new Terms(
                RuleBooks.KNOWN.inForce(site.profile(), receivedOn),
                SiteCalendar.of(site),
                request.claim().basis(request.actDateOr(receivedOn)));
    }

    /** The dispute window of a declaration that reached the right holder then, by the law for this notice. */
    public WindowCount window(Instant delivered) {
        LocalDate receivedOn = LocalDate.ofInstant(complaint.receivedAt(), site().zone());
        return WindowCount.of(
                sources.windowLaws().inForce(complaint.profile(), receivedOn),
                delivered,
                site().zone(),
                calendar().working());
    }

    public Registered registered() {
        if (registered == null) {
            registered = sources.registered(complaint);
        }
        return registered;
    }

    public Gathered evidence() {
        if (evidence == null) {
            evidence = sources.evidence(complaint, registered(), handedIn);
        }
        return evidence;
    }

    /**
     * Reads all that it is judged by. Whoever asks by which change of a fact it is cured asks that afterwards: a fact commits with
     * the change that tells of it, so that none is judged by whose change was not seen.
     */
    public void read() {
        evidence();
    }

    /** Whether another complaint keeps the target's listing hidden. */
    public boolean isHeldByOthers(Target target) {
        return listing(target)
                .filter(listing -> listing.heldByOthersThan(complaint.id()))
                .isPresent();
    }

    /** Whether the target's listing stays hidden without this target: another holds it, of this complaint or of another (rule book I1). */
    public boolean isHeldWithout(Target target) {
        return listing(target)
                .filter(listing -> listing.heldWithout(target.id()))
                .isPresent();
    }

    private Optional<Listing> listing(Target target) {
        String key = target.listingKey();
        if (key != null && !listings.containsKey(key)) {
            listed(sources.listings(complaint.site(), unread()));
        }
        return key == null ? Optional.empty() : Objects.requireNonNull(listings.get(key));
    }

    /** The keys of its listings of which nothing was read yet. */
    public List<String> unread() {
        return keys().stream().filter(key -> !listings.containsKey(key)).toList();
    }

    /** As they are now that they are locked: its own, of all whose holds move by a change of several cases. */
    public void locked(Map<Listing.Key, Listing> locked) {
        keys().forEach(key -> Optional.ofNullable(locked.get(new Listing.Key(complaint.site(), key)))
                .ifPresent(listing -> listings.put(key, Optional.of(listing))));
    }

    private List<String> keys() {
        return complaint.targets().stream()
                .map(target -> target.listingKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Has the complaint take them, in their order. */
    public void take(List<Act> acts) {
        complaint.take(acts, this::calendar);
    }
}
