package dev.promptly.complaint.statute;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.caller.AccountRole;
import java.util.List;
import java.util.UUID;

/**
 * An order as {@code order.received} tells it.
 *
 * @param disclose the evidence of the case that the order says is to be shown; empty but for {@link OrderEffect#DISCLOSE}
 * @param readers the accounts that the order opens that evidence to, in the original; empty where it opens it to none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrderTold(OrderEffect effect, OrderAddressee addressee, List<UUID> disclose, List<Reader> readers) {

    /** An account that may read what is disclosed. */
    public record Reader(AccountRole role, String account) {}
}
