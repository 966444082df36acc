package dev.promptly.complaint.deadletter;

import dev.promptly.kit.feed.Rejection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One rejected message. Of what a stranger wrote only what has the form that a service of ours gives it is in the clear. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9._-]{1,255}@[0-9]{1,19}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String UNTOLD = "unknown";

    @Id
    UUID id;

    String place;

    @Column(name = "rejected_by")
    String rejectedBy;

    @Column(name = "rejected_at")
    Instant rejectedAt;

    String code;

    byte[] sealed;

    @Column(name = "replayed_at")
    @Nullable
    Instant replayedAt;

    @ElementCollection
    @CollectionTable(name = "dead_letter_replay", joinColumns = @JoinColumn(name = "dead_letter_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    List<Replay> replays = new ArrayList<>();

    protected DeadLetter() {}

    static DeadLetter of(UUID id, Mark mark, Instant rejectedAt, byte[] sealed) {
        DeadLetter letter = new DeadLetter();
        letter.id = id;
        letter.place = mark.place;
        letter.rejectedBy = mark.rejectedBy;
        letter.code = mark.code;
        letter.rejectedAt = rejectedAt;
        letter.sealed = sealed;
        return letter;
    }

    void replayed(Replay replay) {
        replays.add(replay);
        replayedAt = replay.at();
    }

    /** Which message it is, who rejected it, and why. */
    record Mark(String place, String rejectedBy, String code) {

        static Mark of(Rejection rejection, String foundAt) {
            return new Mark(
                    PLACE.matcher(rejection.from()).matches() ? rejection.from() : foundAt,
                    word(rejection.by()),
                    word(rejection.code()));
        }

        private static String word(String text) {
            return WORD.matcher(text).matches() ? text : UNTOLD;
        }
    }
}
