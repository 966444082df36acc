package dev.promptly.evidence.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of all items. */
@Singleton
public class EvidenceVersions implements PanacheRepositoryBase<EvidenceVersion, EvidenceVersion.Place> {

    public List<EvidenceVersion> of(UUID evidenceId) {
        return list("place.evidenceId = ?1 ORDER BY place.version", evidenceId);
    }

    public Map<UUID, List<EvidenceVersion>> ofEach(List<UUID> evidenceIds) {
        return stream("place.evidenceId IN ?1 ORDER BY place.version", evidenceIds)
                .collect(Collectors.groupingBy(EvidenceVersion::evidenceId));
    }

    /** Those of the blobs' names that belong to a version. */
    public Set<String> referredTo(Collection<String> blobs) {
        return stream("blob IN ?1", blobs).map(version -> version.blob).collect(Collectors.toSet());
    }
}
