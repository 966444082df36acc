package dev.promptly.evidence.intake;

import dev.promptly.evidence.blob.BlobStore;
import dev.promptly.evidence.item.EvidenceVersions;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Removes files that belong to nothing: their process died between the file and its row. Any replica may do it, twice does
 * no harm.
 */
@Singleton
public class OrphanSweep {

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int BATCH = 500;

    private final BlobStore blobs;
    private final EvidenceVersions versions;
    private final Duration age;

    OrphanSweep(BlobStore blobs, EvidenceVersions versions, EvidenceConfig config) {
        this.blobs = blobs;
        this.versions = versions;
        this.age = config.orphanAge();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        List<String> old = blobs.olderThan(Instant.now().minus(age));
        for (int from = 0; from < old.size(); from += BATCH) {
            sweep(old.subList(from, Math.min(from + BATCH, old.size())));
        }
    }

    private void sweep(List<String> names) throws IOException {
        Set<String> orphans = new HashSet<>(names);
        orphans.removeAll(versions.referredTo(names));
        for (String orphan : orphans) {
            blobs.delete(orphan);
        }
        if (!orphans.isEmpty()) {
            LOG.infof("Removed %d files that belong to nothing", orphans.size());
        }
    }
}
