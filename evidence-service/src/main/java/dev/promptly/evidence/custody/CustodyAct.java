package dev.promptly.evidence.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One act on an item, as it was sent to the record. Written once, never changed. */
@Entity
@Table(name = "custody_act")
class CustodyAct {

    /** Which act of which item: 1, 2, 3 … */
    @Embeddable
    record Place(@Column(name = "evidence_id") UUID evidenceId, int number) implements Serializable {}

    @EmbeddedId
    Place place;

    String act;
    Instant at;
    UUID event;

    /** The canonical text that is hashed; it names no person. */
    String content;

    @Column(name = "content_hash")
    byte[] contentHash;

    /** The salted disclosures, sealed under the item's key. */
    byte[] disclosures;

    byte[] entry;

    @Column(name = "leaf_hash")
    byte[] leafHash;

    protected CustodyAct() {}

    CustodyAct(Place place, String act, Instant at, UUID event) {
        this.place = place;
        this.act = act;
        this.at = at;
        this.event = event;
    }

    CustodyAct keeping(String content, byte[] contentHash, byte[] disclosures) {
        this.content = content;
        this.contentHash = contentHash;
        this.disclosures = disclosures;
        return this;
    }

    CustodyAct linkedBy(byte[] entry) {
        this.entry = entry;
        this.leafHash = Chain.leaf(entry);
        return this;
    }
}
