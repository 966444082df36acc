package dev.promptly.complaint.publication;

import dev.promptly.complaint.site.Sites;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PublicationService {

    @Inject
    Publications publications;

    @Inject
    Sites sites;

    @Inject
    SubjectKeys keys;

    @Inject
    LegalClock clock;

    Page<PublicationView> list(@Nullable String site, PageRequest page) {
        List<Publication> shown =
                publications.shown(sites.asked(site).id(), clock.instant(), page.before(), page.limit() + 1);
        Set<UUID> erased = keys.deleted(shown.stream()
                .flatMap(entry -> Stream.of(entry.holderId, entry.declarationId))
                .filter(Objects::nonNull)
                .toList());
        return Page.of(shown, page, entry -> entry.id, entry -> PublicationView.from(entry, erased));
    }
}
