package dev.promptly.notification.record;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.notification.act.Acts;
import dev.promptly.notification.act.Case;
import dev.promptly.notification.act.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the record for whom it concerns. */
@ApplicationScoped
class RecordService {

    /** Until then an unknown complaint may be one whose acts are still on their way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(60);

    private final Acts acts;
    private final Cases cases;
    private final LegalClock clock;

    RecordService(Acts acts, Cases cases, LegalClock clock) {
        this.acts = acts;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The record, as far as the caller may see it.
     *
     * @throws Refused 404, {@code record-not-yet} where the id is younger than a minute, whoever asks
     */
    @Transactional
    public RecordView read(UUID complaintId, Caller caller) {
        return cases.of(complaintId).flatMap(known -> readable(known, caller)).orElseThrow(() -> notHere(complaintId));
    }

    private Optional<RecordView> readable(Case known, Caller caller) {
        UUID complaintId = known.complaintId();
        if (caller.hasAny(Role.PLATFORM, Role.REVIEWER, Role.AUDITOR)) {
            return Optional.of(RecordView.whole(complaintId, acts.of(complaintId), clock.instant()));
        }
        List<Account> readers = caller.accounts(account -> true);
        if (known.belongsToAny(readers)) {
            return Optional.of(RecordView.whole(complaintId, acts.of(complaintId), clock.instant()));
        }
        return readers.stream()
                .filter(reader -> reader.role() == AccountRole.OPERATOR)
                .map(operator -> RecordView.forAddressee(complaintId, operator, acts.of(complaintId), clock.instant()))
                .filter(view -> !view.acts().isEmpty())
                .findFirst();
    }

    private static Refused notHere(UUID id) {
        Duration age = Duration.between(Ids.madeAt(id), Instant.now()).abs();
        if (id.version() != 7 || age.compareTo(ON_ITS_WAY) > 0) {
            return Problems.notFound();
        }
        String detail = "There is no record here yet under this id, or it is not yours; ask again in a second.";
        return Problems.of(Refusal.Sort.NOT_FOUND, "record-not-yet", "No record yet", detail)
                .retryAfter(Duration.ofSeconds(1));
    }
}
