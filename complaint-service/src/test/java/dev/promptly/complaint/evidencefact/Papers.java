package dev.promptly.complaint.evidencefact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Papers that are there, by id, as their kind alone matters. */
public final class Papers {

    private Papers() {}

    public static Map<UUID, EvidenceFact> one(UUID id, String kind) {
        return Map.of(
                id,
                EvidenceFact.of(new EvidenceStored(
                        id, null, "brand", kind, "OPEN", null, "00", true, Map.of(), Instant.EPOCH)));
    }
}
