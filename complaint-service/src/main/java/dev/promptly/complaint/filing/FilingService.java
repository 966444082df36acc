package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.reading.ComplaintView;
import dev.promptly.complaint.reading.WaitingViews;
import dev.promptly.complaint.review.Docket;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Site.OperatorSource;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A notice is filed and, where all facts are at hand, decided with it (T1). */
@ApplicationScoped
@Transactional
class FilingService {

    private static final BiFunction<UUID, Object, byte[]> NOT_STORED = (id, request) -> new byte[0];

    @Inject
    Casework casework;

    @Inject
    CaseService cases;

    @Inject
    CaseFiles files;

    @Inject
    Deciding deciding;

    @Inject
    References references;

    @Inject
    Listings listings;

    @Inject
    WaitingViews waiting;

    @Inject
    Docket docket;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    Answer file(ComplaintRequest request) {
        String account = caller.accountAs(Role.COMPLAINANT);
        return casework.file(
                Account.complainant(account), now -> receive(request, account, now, keys::seal), cases::shown);
    }

    /** What filing the same would answer now; nothing is stored, no key of an open case is taken. */
    ComplaintView rehearse(ComplaintRequest request) {
        Instant now = clock.instant();
        CaseFile file = receive(request, caller.accountAs(Role.COMPLAINANT), now, NOT_STORED);
        deciding.rehearse(file, now);
        return cases.view(file, waiting.of(file, docket.wouldOpen(file)));
    }

    private CaseFile receive(
            ComplaintRequest request, String account, Instant now, BiFunction<UUID, Object, byte[]> sealing) {
        Site site = references.site(request);
        references.requireComplainant(request, account);
        references.requireIntake(request, caller.onBehalfOf(), now);
        Optional<Right> right = references.right(request, account);
        UUID id = Ids.next();
        Instant arrived = request.intake() == null ? now : request.intake().arrivedAt();
        Filing filing = new Filing(
                id,
                account,
                right.map(Right::account).orElse(null),
                caller.as(Role.COMPLAINANT),
                site,
                request,
                sealing.apply(id, request),
                CaseFile.terms(site, request, arrived));
        List<ListingAddress> addresses =
                request.targets().stream().map(target -> target.address(site)).toList();
        Map<String, Listing> known = listings.known(site.id(), keys(addresses));
        List<Target> targets = targets(site, request.targets(), addresses, known);
        Instant seenAt = Instant.now();
        List<Exhibited> evidence =
                new WhatEvidenceIsFor(request.targets(), targets).read(request.evidenceOrNone(), seenAt);
        return files.received(filing.received(targets, evidence, now, seenAt), request, known);
    }

    private static List<String> keys(List<ListingAddress> addresses) {
        return addresses.stream()
                .map(ListingAddress::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Target> targets(
            Site site, List<TargetRequest> rows, List<ListingAddress> addresses, Map<String, Listing> known) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            ListingAddress address = addresses.get(i);
            Listing listing = known.get(String.valueOf(address.key()));
            targets.add(Filing.target(i, rows.get(i), address, operator(site, rows.get(i), listing)));
        }
        return targets;
    }

    /** What the platform said of the listing counts; the complaint's hint only where the site trusts it. */
    private static @Nullable String operator(Site site, TargetRequest asked, @Nullable Listing known) {
        String hint = site.operatorSource() == OperatorSource.COMPLAINT ? asked.operatorHint() : null;
        return Optional.ofNullable(known).flatMap(Listing::toldOperator).orElse(hint);
    }
}
