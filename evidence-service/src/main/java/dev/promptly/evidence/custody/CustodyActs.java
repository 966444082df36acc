package dev.promptly.evidence.custody;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The acts on all items. */
@Singleton
class CustodyActs implements PanacheRepositoryBase<CustodyAct, CustodyAct.Place> {

    /** Those on one item, in their order. */
    List<CustodyAct> on(UUID evidenceId) {
        return list("place.evidenceId = ?1 ORDER BY place.number", evidenceId);
    }

    byte[] leafBefore(CustodyAct.Place place) {
        return place.number() == 1
                ? Chain.beginning()
                : findById(new CustodyAct.Place(place.evidenceId(), place.number() - 1)).leafHash;
    }
}
