package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.CaseFiles;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.ComplaintRequest.TargetRequest;
import dev.promptly.complaint.admission.WhatEvidenceIsFor;
import dev.promptly.complaint.complaint.Exhibited;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.listing.ListingAddress;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Site.OperatorSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a complaint of a notice that has arrived (T1). */
@Singleton
public class Reception {

    private final References references;
    private final CaseFiles files;

    Reception(References references, CaseFiles files) {
        this.references = references;
        this.files = files;
    }

    /** Where listings are looked up. */
    @FunctionalInterface
    public interface Known {
        Map<String, Listing> of(Site site, Collection<String> keys);
    }

    /**
     * @param sealed the notice under the complaint's own key
     * @throws dev.promptly.kit.problem.Refused 422 where it refers to what is not there, or not its own
     */
    public CaseFile receive(Arrived arrived, byte[] sealed, Known listings) {
        ComplaintRequest notice = arrived.notice();
        Site site = references.site(notice);
        references.requireComplainant(notice, arrived.account());
        references.requireIntake(notice, arrived.onBehalfOf(), arrived.at());
        Optional<Right> right = references.right(notice, arrived.account());
        Instant came = notice.intake() == null ? arrived.at() : notice.intake().arrivedAt();
        Filing filing = new Filing(
                arrived.id(),
                arrived.account(),
                right.map(Right::account).orElse(null),
                arrived.actor(),
                site,
                notice,
                sealed,
                right.filter(known -> known.verification().wasVerifiedBy(came)).isPresent(),
                CaseFile.terms(site, notice, came));
        List<ListingAddress> addresses = addresses(notice, site);
        Map<String, Listing> known = listings.of(site, keys(addresses));
        List<Target> targets = targets(site, notice.targets(), addresses, known);
        List<Exhibited> evidence =
                new WhatEvidenceIsFor(notice.targets(), targets).read(notice.evidenceOrNone(), arrived.seenAt());
        return files.received(
                filing.received(targets, evidence, arrived.at(), arrived.seenAt()), notice, arrived.at(), known);
    }

    private static List<ListingAddress> addresses(ComplaintRequest notice, Site site) {
        return notice.targets().stream().map(target -> target.address(site)).toList();
    }

    /** The listings that a notice names, where they are on the site. */
    static List<String> keys(ComplaintRequest notice, Site site) {
        return keys(addresses(notice, site));
    }

    private static List<String> keys(List<ListingAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> Optional.ofNullable(address.key()).stream())
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
    public static @Nullable String operator(Site site, TargetRequest asked, @Nullable Listing known) {
        String hint = site.operatorSource() == OperatorSource.COMPLAINT ? asked.operatorHint() : null;
        return Optional.ofNullable(known).flatMap(Listing::toldOperator).orElse(hint);
    }
}
