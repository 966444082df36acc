package dev.promptly.complaint.filing;

import dev.promptly.complaint.admission.CaseFile;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.admission.Deciding;
import dev.promptly.complaint.listing.Listings;
import dev.promptly.complaint.publication.Publishing;
import dev.promptly.complaint.reading.CaseService;
import dev.promptly.complaint.reading.ComplaintView;
import dev.promptly.complaint.reading.WaitingViews;
import dev.promptly.complaint.reception.Arrived;
import dev.promptly.complaint.reception.FilingLane;
import dev.promptly.complaint.reception.Reception;
import dev.promptly.complaint.reception.Sender;
import dev.promptly.complaint.reception.Senders;
import dev.promptly.complaint.review.Docket;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.IdempotentCall;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** A notice is filed and, where all facts are at hand, decided with it (T1). */
@ApplicationScoped
class FilingService {

    private static final byte[] NOT_STORED = {};

    @Inject
    FilingLane lane;

    @Inject
    Reception reception;

    @Inject
    CaseService cases;

    @Inject
    Deciding deciding;

    @Inject
    Publishing publishing;

    @Inject
    Listings listings;

    @Inject
    WaitingViews waiting;

    @Inject
    Docket docket;

    @Inject
    IdempotentCall call;

    @Inject
    Senders senders;

    @Inject
    LegalClock clock;

    /** @throws dev.promptly.kit.problem.Refused 503 where too much waits already */
    CompletionStage<Response> file(ComplaintRequest notice) {
        Sender sender = senders.ofThisRequest();
        return lane.file(sender, notice, call.of(sender.account())).thenApply(Answer::toResponse);
    }

    /** What filing the same would answer now; nothing is stored, no key of an open case is taken. */
    @Transactional
    ComplaintView rehearse(ComplaintRequest notice) {
        Instant now = clock.instant();
        Arrived arrived = senders.ofThisRequest().arrived(notice, now);
        CaseFile file = reception.receive(arrived, NOT_STORED, (site, keys) -> listings.known(site.id(), keys));
        deciding.rehearse(file, now);
        file.take(publishing.follow(file, file.complaint().takenSince(), now).acts());
        return cases.view(file, waiting.of(file, docket.wouldOpen(file)));
    }
}
