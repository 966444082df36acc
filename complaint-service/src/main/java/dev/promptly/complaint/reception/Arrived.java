package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that was handed in, with its place in the order of receipt: its turn may come later, which costs nobody a moment.
 *
 * @param account for whom
 * @param onBehalfOf whom the actor says it acts for; null where that is nobody
 * @param id of the complaint that begins with it
 * @param at when it arrived, legal time
 * @param seenAt the same, system time
 */
public record Arrived(
        ComplaintRequest notice,
        String account,
        Actor actor,
        @Nullable String onBehalfOf,
        UUID id,
        Instant at,
        Instant seenAt) {

    public static Arrived now(
            ComplaintRequest notice, String account, Actor actor, @Nullable String onBehalfOf, Instant at) {
        return new Arrived(notice, account, actor, onBehalfOf, Ids.next(), at, Instant.now());
    }
}
