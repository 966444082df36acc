package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.reading.Viewer;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.idempotency.KeyedCall;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who hands in notices by a request, as far as it is known once the request is over.
 *
 * @param account for whom
 * @param onBehalfOf whom the actor says it acts for; null where that is nobody
 * @param viewer who gets the answers
 * @param trace the header of the trace that the call is a step of
 */
public record Sender(Account account, Actor actor, @Nullable String onBehalfOf, Viewer viewer, Optional<String> trace) {

    /** Under which name the keys of filing are stored, however a notice comes. */
    public static final String OPERATION = "fileComplaint";

    /** A notice of this sender that has arrived now. */
    public Arrived arrived(ComplaintRequest notice, Instant now) {
        return Arrived.now(notice, account.id(), actor, onBehalfOf, now);
    }

    /** One that the sender files under a key of its own. */
    public KeyedCall call(String key, byte[] requestHash) {
        return new KeyedCall(account.role().name(), account.id(), OPERATION, key, requestHash);
    }
}
