package dev.promptly.complaint.sweep;

import dev.promptly.complaint.complaint.Act;
import dev.promptly.complaint.complaint.Act.Change;
import dev.promptly.complaint.complaint.Bears;
import dev.promptly.complaint.complaint.Complaint;
import dev.promptly.complaint.complaint.Target;
import dev.promptly.complaint.law.Effect;
import dev.promptly.complaint.law.Reason;
import dev.promptly.complaint.law.Reason.Scope;
import dev.promptly.complaint.law.ReasonCode;
import dev.promptly.complaint.listing.LastWord;
import dev.promptly.complaint.listing.Listing;
import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Move;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows for a case from what the platform says of its listings: gone is moot (T6), and the notice goes to who sells it (S35). */
final class ListingActs {

    private final Complaint complaint;
    private final Map<String, Listing> listings;
    private final Set<Target> declared;
    private final LocalDate receivedOn;

    /**
     * @param listings those that the platform spoke of, by key
     * @param declared the targets on which a declaration stands
     * @param receivedOn the complaint's day
     */
    ListingActs(Complaint complaint, Map<String, Listing> listings, Set<Target> declared, LocalDate receivedOn) {
        this.complaint = complaint;
        this.listings = listings;
        this.declared = declared;
        this.receivedOn = receivedOn;
    }

    /** What was said together is one act for each that follows from it: the seller of many gets one notice. */
    private record Together(Instant toldAt, String toldBy) {}

    List<Act> acts() {
        Map<Together, List<Target>> gone = new LinkedHashMap<>();
        Map<Together, List<Target>> sold = new LinkedHashMap<>();
        for (Target target : complaint.targets()) {
            Listing listing = listings.get(String.valueOf(target.listingKey()));
            LastWord told = listing == null ? null : listing.told().orElse(null);
            if (listing != null && told != null) {
                Map<Together, List<Target>> following = isMootBy(told, target) ? gone : sold;
                if (following == gone || isSoldByAnother(listing, target)) {
                    following
                            .computeIfAbsent(new Together(told.toldAt(), told.toldBy()), any -> new ArrayList<>())
                            .add(target);
                }
            }
        }
        List<Act> acts = new ArrayList<>();
        gone.forEach((said, targets) -> acts.add(moot(said, targets)));
        sold.forEach((said, targets) -> acts.add(identified(said, targets)));
        return acts;
    }

    /** Of what was filed afterwards the platform says it again, where it still is so. */
    private boolean isMootBy(LastWord told, Target target) {
        return told.isGone()
                && target.canMake(Move.BECOME_MOOT)
                && !complaint.receivedAt().isAfter(told.toldAt());
    }

    /** While a declaration stands, who made it is the party to it. */
    private boolean isSoldByAnother(Listing listing, Target target) {
        return !target.state().ended()
                && !declared.contains(target)
                && !listing.toldOperator().orElseThrow().equals(target.operatorId());
    }

    private Act moot(Together said, List<Target> targets) {
        return act(
                        ActKind.TARGET_MOOT,
                        said,
                        targets.stream()
                                .map(this::change)
                                .map(change -> change.by(Move.BECOME_MOOT))
                                .toList())
                .because(targets.stream().map(this::gone).toList());
    }

    private Reason gone(Target target) {
        return new Reason(
                ReasonCode.R21,
                Effect.MOOT,
                Scope.TARGET,
                ReasonCode.R21.meaning(),
                ReasonCode.R21.basis(receivedOn),
                List.of(),
                List.of(),
                null,
                "/targets/" + target.position());
    }

    private Act identified(Together said, List<Target> targets) {
        return act(
                        ActKind.TARGET_IDENTIFIED,
                        said,
                        targets.stream().map(this::change).toList())
                .bearing(new Bears.Identified(targets.stream()
                        .collect(Collectors.toMap(
                                target -> target.id(),
                                target -> listing(target).toldOperator().orElseThrow()))));
    }

    private Change change(Target target) {
        return Change.of(target)
                .saying(Map.of("seenAt", listing(target).told().orElseThrow().saidAt()));
    }

    /** When it was told is our own stamp; what was filed by the old word meanwhile follows from its receipt. */
    private Act act(ActKind kind, Together said, List<Change> changes) {
        Instant at = said.toldAt().isBefore(complaint.receivedAt()) ? complaint.receivedAt() : said.toldAt();
        return Act.of(kind, at, new Actor(Role.PLATFORM, said.toldBy(), null), changes);
    }

    private Listing listing(Target target) {
        return Objects.requireNonNull(listings.get(String.valueOf(target.listingKey())));
    }
}
