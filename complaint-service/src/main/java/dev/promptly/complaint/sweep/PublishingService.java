package dev.promptly.complaint.sweep;

import dev.promptly.complaint.casework.Casework;
import dev.promptly.complaint.publication.Publication;
import dev.promptly.complaint.publication.Publishing;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes what has rested (clock K12): each case under its lock, so that of several replicas one does. */
@ApplicationScoped
@Transactional
public class PublishingService {

    private static final int MOST = 200;

    @Inject
    Publishing publishing;

    @Inject
    Casework casework;

    @Inject
    LegalClock clock;

    List<UUID> due() {
        return publishing.due(clock.instant(), MOST);
    }

    void publish(List<UUID> ids) {
        casework.changeTogether(ids, locked -> {
            Map<UUID, List<Publication>> due = publishing.due(locked, clock.instant());
            return file ->
                    publishing.publish(file, due.getOrDefault(file.complaint().id(), List.of()), clock.instant());
        });
    }
}
