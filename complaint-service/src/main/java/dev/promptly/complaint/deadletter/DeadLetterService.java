package dev.promptly.complaint.deadletter;

import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.feed.RawMessage;
import dev.promptly.kit.feed.Rejection;
import dev.promptly.kit.id.Ids;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.outbox.Message;
import dev.promptly.kit.outbox.Outbox;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
@Transactional
class DeadLetterService {

    @Inject
    DeadLetters letters;

    @Inject
    Outbox outbox;

    @Inject
    Idempotency idempotency;

    @Inject
    Caller caller;

    @Inject
    Envelope envelope;

    @Inject
    DeadLetterActs acts;

    /** Keeps a rejected message; one that comes twice is the same one. */
    void take(RawMessage message) {
        DeadLetter.Mark mark = DeadLetter.Mark.of(Rejection.in(message), message.place());
        if (!letters.has(mark)) {
            UUID id = Ids.next();
            letters.persist(DeadLetter.of(id, mark, message.at(), envelope.seal(id, Rejected.of(message))));
        }
    }

    Page<DeadLetterView> list(Filter filter, PageRequest page) {
        List<DeadLetter> read = letters.matching(filter, page);
        return Page.of(read, page, letter -> letter.id, letter -> DeadLetterView.inList(letter, envelope.open(letter)));
    }

    DeadLetterView find(UUID id) {
        return letters.findByIdOptional(id).map(this::whole).orElseThrow(Problems::notFound);
    }

    /**
     * Sends the message again as it came, behind what its topic holds now. Who took it before knows its event id and skips
     * it; who rejected it looks at it afresh, and may reject it again: that is then a dead letter of its own.
     */
    Answer replay(UUID id) {
        DeadLetter letter = letters.locked(id).orElseThrow(Problems::notFound);
        Actor ops = caller.as(Role.OPS);
        return idempotency.once(ops, () -> {
            Rejected rejected = envelope.open(letter);
            if (rejected.cannotBeSentAgain()) {
                throw Problems.conflict(
                        "wrong-state",
                        "It was put aside without its value: take it from its topic, at " + letter.place);
            }
            letter.replayed(new Replay(Instant.now(), ops.subject()));
            outbox.append(List.of(
                    acts.replayed(letter, ops),
                    new Message(Topics.PLATFORM, rejected.key(), rejected.headers(), rejected.value())));
            return new Created("/v1/dead-letters/" + id, whole(letter));
        });
    }

    private DeadLetterView whole(DeadLetter letter) {
        return DeadLetterView.whole(letter, envelope.open(letter));
    }
}
