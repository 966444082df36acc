package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.mandate.Mandates;
import dev.promptly.complaint.party.Parties;
import dev.promptly.complaint.right.Right;
import dev.promptly.complaint.right.Rights;
import dev.promptly.complaint.site.Site;
import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request refers to must be there and its own; evidence excepted, which may still be on its way. */
@Singleton
public class References {

    private final Sites sites;
    private final Parties parties;
    private final Rights rights;
    private final Mandates mandates;
    private final LegalClock clock;

    References(Sites sites, Parties parties, Rights rights, Mandates mandates, LegalClock clock) {
        this.sites = sites;
        this.parties = parties;
        this.rights = rights;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** @throws Refused 422 where the site is unknown, or of another profile than the request says */
    public Site site(ComplaintRequest request) {
        Site site = sites.find(request.siteOrMain())
                .orElseThrow(() -> unknown("/site", "There is no site '" + request.siteOrMain() + "'"));
        if (request.profile() != null && request.profile() != site.profile()) {
            throw refused("/profile", "The site's profile is " + site.profile());
        }
        return site;
    }

    /** @throws Refused 422 for a complainant that is unknown or another account's */
    public void requireComplainant(ComplaintRequest request, String account) {
        boolean own = parties.findByIdOptional(request.complainantId())
                .filter(party -> party.account().equals(account))
                .isPresent();
        if (!own) {
            throw unknown("/complainantId", "There is no such party, or it is not yours");
        }
    }

    /**
     * A right of the account's own, or of a holder that has an agent in it: whether that mandate is good is judged, not asked
     * here.
     *
     * @throws Refused 422 for a right that is unknown, of a holder who knows no such agent, or not of the claim's type
     */
    public Optional<Right> right(ComplaintRequest request, String account) {
        UUID rightId = request.rightId();
        if (rightId == null) {
            return Optional.empty();
        }
        Right right = rights.findByIdOptional(rightId)
                .filter(found -> found.account().equals(account) || mandates.existsBetween(account, found.holderId()))
                .orElseThrow(() -> unknown("/rightId", "There is no such right, or it is not yours"));
        if (right.type() != request.claim().rightType() && isOpen(right, request, account)) {
            throw refused(
                    "/claim",
                    request.claim() + " is claimed on a " + request.claim().rightType() + ", this right is a "
                            + right.type());
        }
        return Optional.of(right);
    }

    /** What kind it is of is told to nobody to whom it was not opened; the rules say so once it is (R10). */
    private boolean isOpen(Right right, ComplaintRequest request, String account) {
        return right.account().equals(account)
                || rights.isOpenTo(
                        account,
                        right,
                        LocalDate.ofInstant(clock.instant(), site(request).zone()));
    }

    /** @throws Refused 422 where an intake is stated by the complainant itself, or lies ahead */
    public void requireIntake(ComplaintRequest request, @Nullable String onBehalfOf, Instant now) {
        if (request.intake() == null) {
            return;
        }
        if (onBehalfOf == null) {
            throw refused("/intake", "Only who files On-Behalf-Of another states when a notice arrived");
        }
        if (request.intake().arrivedAt().isAfter(now)) {
            throw refused("/intake/arrivedAt", "arrivedAt is a time to come");
        }
    }

    private static Refused unknown(String pointer, String detail) {
        return Problems.refused(Fault.at(pointer, "unknown-reference", detail));
    }

    private static Refused refused(String pointer, String detail) {
        return Problems.refused(Fault.at(pointer, "invalid-value", detail));
    }
}
