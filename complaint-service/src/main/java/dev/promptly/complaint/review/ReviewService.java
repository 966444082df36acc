package dev.promptly.complaint.review;

import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Created;
import dev.promptly.kit.idempotency.Idempotency;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ReviewService {

    @Inject
    Reviews reviews;

    @Inject
    ReviewViews views;

    @Inject
    ReviewsConfig config;

    @Inject
    SubjectKeys keys;

    @Inject
    Caller caller;

    @Inject
    LegalClock clock;

    @Inject
    Idempotency idempotency;

    /** @param assignees of whom one has it in hand now; null for all, whoever has it or nobody */
    Page<ReviewView> list(Filter open, @Nullable List<String> assignees, PageRequest page) {
        Filter filter = open.and("r.assignee in :assignee", "assignee", assignees)
                .and("r.claimedUntil > :systemNow", "systemNow", assignees == null ? null : Instant.now());
        return Page.of(reviews.matching(filter, page), page, Review::id, views::of);
    }

    ReviewView find(UUID id) {
        return views.of(reviews.findByIdOptional(id).orElseThrow(Problems::notFound));
    }

    /** Of two reviewers at once the second waits at the row and is told of the first. */
    ReviewView claim(UUID id) {
        Review review = locked(id);
        review.claim(reviewer(), Instant.now(), config.claimedFor());
        return views.of(review);
    }

    ReviewView release(UUID id) {
        Review review = locked(id);
        review.release(reviewer(), Instant.now());
        return views.of(review);
    }

    Answer note(UUID id, NoteRequest request) {
        Review review = locked(id);
        return idempotency.once(caller.as(Role.REVIEWER), () -> {
            review.note(reviewer(), keys.seal(review.sealedUnder, request.note()), clock.instant());
            return new Created("/v1/reviews/" + id, views.of(review));
        });
    }

    private Review locked(UUID id) {
        return reviews.locked(id).orElseThrow(Problems::notFound);
    }

    private String reviewer() {
        return caller.as(Role.REVIEWER).subject();
    }
}
