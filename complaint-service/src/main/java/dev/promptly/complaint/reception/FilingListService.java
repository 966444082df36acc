package dev.promptly.complaint.reception;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.casework.Filings;
import dev.promptly.complaint.casework.Filings.Handed;
import dev.promptly.complaint.casework.Filings.Outcome;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.KeyedCall;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Files a list of notices in one transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FilingListService {

    @Inject
    Filings filings;

    @Inject
    Gathering gathering;

    @Inject
    Reception reception;

    @Inject
    CaseService cases;

    @Inject
    SubjectKeys keys;

    @Inject
    EntityManager entities;

    /**
     * As many of them, from the first on, as do not bear on each other; at least one. No question to the database waits for what the
     * list writes, so it is written once, at the end.
     */
    List<Outcome> file(List<Ask> asks) {
        entities.setFlushMode(FlushModeType.COMMIT);
        List<Outcome> outcomes = filings.file(() -> {
            Gathering.Read read = gathering.read(asks);
            return read.together().stream().map(ask -> handed(ask, read)).toList();
        });
        keys.unmake(IntStream.range(0, outcomes.size())
                .filter(i -> !outcomes.get(i).isNew())
                .mapToObj(i -> asks.get(i).arrived().id())
                .toList());
        return outcomes;
    }

    private Handed handed(Ask ask, Gathering.Read read) {
        return new Handed() {
            @Override
            public KeyedCall call() {
                return ask.call();
            }

            @Override
            public Optional<String> trace() {
                return ask.trace();
            }

            @Override
            public CaseFile received() {
                return reception.receive(
                        ask.arrived(), read.keys().seal(ask.arrived().id(), ask.written()), read::listings);
            }

            @Override
            public Created answer(CaseFile decided) {
                return cases.shown(decided, ask.viewer());
            }
        };
    }
}
