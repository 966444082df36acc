package dev.promptly.complaint.reception;

import dev.promptly.complaint.reading.CaseService;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.trace.Trace;
import jakarta.inject.Singleton;

/** Knows who hands in a notice by this request. */
@Singleton
public class Senders {

    private final Caller caller;
    private final CaseService cases;

    Senders(Caller caller, CaseService cases) {
        this.caller = caller;
        this.cases = cases;
    }

    /** @throws dev.promptly.kit.problem.Refused 403 where the caller neither is a complainant nor acts for one */
    public Sender ofThisRequest() {
        return new Sender(
                Account.complainant(caller.accountAs(Role.COMPLAINANT)),
                caller.as(Role.COMPLAINANT),
                caller.onBehalfOf(),
                cases.viewer(),
                Trace.header());
    }
}
