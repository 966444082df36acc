package dev.promptly.complaint.review;

import dev.promptly.complaint.review.ReviewView.AppellantView;
import dev.promptly.complaint.review.ReviewView.EntryView;
import dev.promptly.complaint.review.ReviewView.NoteView;
import dev.promptly.complaint.review.ReviewView.RulingView;
import dev.promptly.complaint.statute.ReviewKind;
import dev.promptly.kit.sealing.SubjectKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens what was written in a review; where its key was deleted, nothing is left of the words. */
@Singleton
public class ReviewViews {

    private static final Opinion NO_WORDS = new Opinion("", List.of());

    private final SubjectKeys keys;

    ReviewViews(SubjectKeys keys) {
        this.keys = keys;
    }

    public ReviewView of(Review review) {
        Optional<String> assignee = review.assignee(Instant.now());
        return new ReviewView(
                review.id,
                review.kind,
                review.state,
                review.complaintId,
                review.entryKind == null
                        ? null
                        : new EntryView(review.entryKind, Objects.requireNonNull(review.entryId)),
                review.appealedId,
                declaration(review),
                review.appellant()
                        .map(whose -> new AppellantView(whose.role(), whose.account(), whose.evidenceIds()))
                        .orElse(null),
                review.grounds == null ? null : text(review.sealedUnder, review.grounds),
                review.site,
                review.claim,
                review.targetIds,
                review.codes,
                review.openedAt,
                review.dueAt,
                review.provisional ? true : null,
                assignee.orElse(null),
                assignee.isPresent() ? review.claimedUntil : null,
                review.notes.stream()
                        .map(note -> new NoteView(note.by, note.at, text(review.sealedUnder, note.text)))
                        .toList(),
                review.ruling().map(ruling -> ruling(review, ruling)).orElse(null));
    }

    /** What was decided, for the parties too. */
    public RulingView ruling(Review review, Ruling ruling) {
        Opinion opinion =
                keys.open(review.sealedUnder, ruling.opinion(), Opinion.class).orElse(NO_WORDS);
        return new RulingView(
                review.id,
                ruling.decision(),
                ruling.codes(),
                ruling.kept(),
                ruling.targetIds(),
                opinion.reasons(),
                opinion.cites(),
                ruling.at());
    }

    private static @Nullable UUID declaration(Review review) {
        return review.kind == ReviewKind.DECLARATION || review.kind == ReviewKind.APPEAL ? review.about : null;
    }

    private String text(UUID subject, byte[] sealed) {
        return keys.open(subject, sealed, String.class).orElse("");
    }
}
