package dev.promptly.complaint.overview;

import dev.promptly.complaint.reading.CaseService;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.page.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows a list shows.
 *
 * @param account the one whose own they are; null for who reads all
 */
record Reader(@Nullable Account account) {

    /** An operator is told of a notice when that is admitted, and of no other. */
    private static final String SOLD = "(t.operatorId = :account and t.noticeEffectiveAt is not null)";

    private static final String NOT_SOLD =
            "(t.operatorId is null or t.operatorId <> :account or t.noticeEffectiveAt is null)";

    boolean isSeller() {
        return account != null && account.role() == AccountRole.OPERATOR;
    }

    /** Null for who reads all. */
    @Nullable
    String name() {
        return account == null ? null : account.id();
    }

    /** @param filter over complaints {@code c} and their targets {@code t} */
    Filter narrow(Filter filter) {
        if (account == null) {
            return filter;
        }
        return isSeller()
                ? filter.and(SOLD, "account", account.id())
                : filter.either(CaseService.OWN, "account", account.id());
    }

    /** @param also what else is a seller's own */
    Filter narrow(Filter filter, String also) {
        return account == null
                ? filter
                : filter.either(List.of(SOLD, also + " and " + NOT_SOLD), "account", account.id());
    }
}
