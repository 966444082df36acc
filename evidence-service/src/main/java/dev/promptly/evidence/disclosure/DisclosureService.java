package dev.promptly.evidence.disclosure;

import dev.promptly.evidence.item.Evidence;
import dev.promptly.evidence.item.EvidenceEvents;
import dev.promptly.evidence.item.EvidenceItems;
import dev.promptly.evidence.item.EvidenceVersion;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.time.LegalClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens items to those whom a notice or an order names them to, and writes down who reads one. */
@ApplicationScoped
public class DisclosureService {

    @Inject
    Grants grants;

    @Inject
    Readings readings;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceEvents events;

    @Inject
    LegalClock clock;

    @Transactional
    void grant(List<ForwardedNotices> forwarded) {
        Instant now = clock.instant();
        grants.addUnlessThere(forwarded.stream()
                .flatMap(notices -> notices.opened().stream())
                .flatMap(opened -> opened.items().stream()
                        .map(item ->
                                Grant.byNotice(opened.noticeId(), opened.to(), item.evidenceId(), item.version(), now)))
                .toList());
    }

    /** A court's or an authority's order opens the originals that it names, as soon as they are stored. */
    @Transactional
    void open(List<ReceivedOrder> orders) {
        Instant now = clock.instant();
        grants.addUnlessThere(orders.stream()
                .flatMap(order -> order.opened().stream())
                .flatMap(opened ->
                        opened.items().stream().map(item -> Grant.byOrder(opened.orderId(), opened.to(), item, now)))
                .toList());
    }

    /** An addressee reads a version: an act, once an hour for each reader. */
    @Transactional
    public void disclose(EvidenceVersion file, Account addressee, Actor reader) {
        Instant now = clock.instant();
        UUID id = file.evidenceId();
        String version = file.version().name();
        if (readings.told(id, version, addressee, reader.subject(), now)) {
            return;
        }
        Evidence evidence = items.locked(id);
        if (readings.addFirstOfHour(id, version, addressee, reader.subject(), now)) {
            events.disclosed(evidence, file, addressee, reader, now);
        }
    }
}
