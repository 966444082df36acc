package dev.promptly.complaint.conduct;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ConductService {

    @Inject
    ConductRecords records;

    @Inject
    Caller caller;

    /** A reviewer reads all; an account what is on record of itself, so that it may say something to it. */
    Page<ConductRecordView> list(@Nullable List<String> accounts, @Nullable AccountRole role, PageRequest page) {
        boolean all = caller.has(Role.REVIEWER) && caller.onBehalfOf() == null;
        List<Account> own = all ? List.of() : caller.accounts(account -> true);
        return Page.of(records.matching(own, accounts, role, page), page, found -> found.id, ConductRecordView::from);
    }
}
