package dev.promptly.complaint.listing;

import dev.promptly.complaint.statute.MeasureType;
import dev.promptly.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps a listing hidden for the sake of one target. */
@Entity
class Hold {

    @Id
    UUID id;

    @Column(name = "complaint_id")
    UUID complaintId;

    @Column(name = "target_id")
    UUID targetId;

    @Column(name = "measure_id")
    UUID measureId;

    @Enumerated(EnumType.STRING)
    MeasureType type;

    Instant since;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    protected Hold() {}

    static Hold put(HoldWish wish, Instant now) {
        Hold hold = new Hold();
        hold.id = Ids.next();
        hold.complaintId = wish.complaintId();
        hold.targetId = wish.targetId();
        hold.measureId = wish.measureId();
        hold.type = wish.type();
        hold.since = now;
        return hold;
    }

    /** Its measure was asked for again; answers whether that is another one. */
    boolean renew(HoldWish wish) {
        boolean another = !measureId.equals(wish.measureId());
        measureId = wish.measureId();
        type = wish.type();
        return another;
    }

    void release(Instant now) {
        releasedAt = now;
    }
}
