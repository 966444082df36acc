package dev.promptly.complaint.listing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** One listing, hidden while any hold on it stands (rule book I1). Its row is locked by whoever changes its holds. */
@Entity
public class Listing {

    @Embeddable
    public record Key(
            String site, @Column(name = "listing_key") String listingKey) implements Serializable {
        @Override
        public String toString() {
            return site + "/" + listingKey;
        }
    }

    @EmbeddedId
    Key key;

    @Column(name = "item_id")
    @Nullable
    String itemId;

    @Column(name = "operator_id")
    @Nullable
    String operatorId;

    @Column(name = "operator_told")
    boolean operatorTold;

    /** The platform's last word on it; null where it never spoke of it. */
    @Embedded
    @Nullable
    LastWord told;

    long version;

    @Column(name = "changed_at")
    Instant changedAt;

    /** When its holds changed, system time; set by the database with every change. Null where none ever stood on it. */
    @Column(name = "seen_at", insertable = false, updatable = false)
    @Nullable
    Instant seenAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "site", referencedColumnName = "site", nullable = false, updatable = false)
    @JoinColumn(name = "listing_key", referencedColumnName = "listing_key", nullable = false, updatable = false)
    @SQLRestriction("released_at IS NULL")
    @BatchSize(size = 16)
    List<Hold> holds = new ArrayList<>();

    protected Listing() {}

    /** As it is put down: nobody has a hold on it. */
    static Listing begun(Listings.Row row, Instant now) {
        Listing listing = new Listing();
        listing.key = row.key();
        listing.itemId = row.itemId();
        listing.operatorId = row.operatorId();
        listing.changedAt = now;
        return listing;
    }

    /** Puts the target's hold on it; false where that hold stands already, for the same measure. */
    boolean hold(HoldWish wish, Instant now) {
        Optional<Hold> standing = holdOf(wish.targetId());
        if (standing.isPresent()) {
            boolean another = standing.get().renew(wish);
            if (another) {
                change(now);
            }
            return another;
        }
        holds.add(Hold.put(wish, now));
        operatorId = operatorTold || wish.operatorId() == null ? operatorId : wish.operatorId();
        change(now);
        return true;
    }

    /** Lifts the target's hold; false where there is none. */
    boolean release(UUID targetId, Instant now) {
        Optional<Hold> standing = holdOf(targetId);
        standing.ifPresent(hold -> {
            hold.release(now);
            holds.remove(hold);
            change(now);
        });
        return standing.isPresent();
    }

    /** Takes in what the platform says. Who follows its holds is told of another seller as of any other change. */
    public Word.Hearing hear(Word word, Instant now) {
        Word.Hearing hearing = word.after(operatorTold ? operatorId : null, told);
        if (hearing == Word.Hearing.NEWS) {
            boolean another = !word.operatorId().equals(operatorId);
            told = word.over(told);
            operatorId = word.operatorId();
            operatorTold = true;
            itemId = itemId == null ? word.itemId() : itemId;
            if (another && version > 0) {
                change(now);
            }
        }
        return hearing;
    }

    private void change(Instant now) {
        version++;
        changedAt = now;
    }

    private Optional<Hold> holdOf(UUID targetId) {
        return holds.stream().filter(hold -> hold.targetId.equals(targetId)).findFirst();
    }

    public boolean heldByOthersThan(UUID complaintId) {
        return holds.stream().anyMatch(hold -> !hold.complaintId.equals(complaintId));
    }

    public boolean heldWithout(UUID targetId) {
        return holds.stream().anyMatch(hold -> !hold.targetId.equals(targetId));
    }

    public Key key() {
        return Objects.requireNonNull(key);
    }

    public @Nullable Instant seenAt() {
        return seenAt;
    }

    public @Nullable String itemId() {
        return itemId;
    }

    public long version() {
        return version;
    }

    public Optional<LastWord> told() {
        return Optional.ofNullable(told);
    }

    /** Who sells it, where the platform itself said so. */
    public Optional<String> toldOperator() {
        return operatorTold ? Optional.ofNullable(operatorId) : Optional.empty();
    }
}
