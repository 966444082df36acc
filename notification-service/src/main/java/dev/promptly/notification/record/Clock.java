package dev.promptly.notification.record;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which act on the same target stops a clock of RULES D4: one row a clock. */
enum Clock {
    /** The measure (ECL art. 42, "promptly"); nothing is left to be hidden once the target has ended. */
    K3("measure.effective", Set.of("target.withdrawn", "target.moot", "target.terminated")),
    /** The notice is forwarded (ECL art. 42); nobody is left to forward it for once the target has ended. */
    K4("notice.forwarded", Set.of("target.withdrawn", "target.moot", "target.terminated")),
    /** The measure is ended (ECL art. 43, "promptly"). */
    K11("measure.ended", Set.of()),
    /** A person decides who was asked to (Order 116 of SAMR and CAC); nothing is left to decide once nothing adverse is. */
    K19(
            "appeal.decided",
            Set.of(
                    "complaint.admitted",
                    "complaint.under-review",
                    "target.withdrawn",
                    "target.moot",
                    "target.terminated"));

    final String metBy;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    final Set<String> voidedBy;

    Clock(String metBy, Set<String> voidedBy) {
        this.metBy = metBy;
        this.voidedBy = voidedBy;
    }

    boolean stoppedBy(String act) {
        return act.equals(metBy) || voidedBy.contains(act);
    }

    /** Empty for a clock that no act here stops: it cannot be judged and is not shown. */
    static Optional<Clock> named(String name) {
        return Stream.of(values()).filter(clock -> clock.name().equals(name)).findFirst();
    }
}
