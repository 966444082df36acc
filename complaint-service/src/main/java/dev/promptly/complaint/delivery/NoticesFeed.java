package dev.promptly.complaint.delivery;

import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learns from notification-service that a notice was forwarded: clock K4 is met by it. */
@Singleton
class NoticesFeed implements Feed {

    private final DeliveryService service;

    NoticesFeed(DeliveryService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return Topics.NOTICES;
    }

    @Override
    public void take(Event event) {
        if (event.name().equals(ActKind.NOTICE_FORWARDED.wire())) {
            NoticesForwarded forwarded = event.data(NoticesForwarded.class);
            List<UUID> targets = forwarded.toOperators();
            if (!targets.isEmpty()) {
                service.forwarded(forwarded.complaintId(), targets, event.time());
            }
        }
    }

    /**
     * K4 is the forwarding to the operator: a decision that reached the complainant meets nothing. One told before notices of a
     * moment were told together is about one notice, whose fields stand in it.
     */
    record NoticesForwarded(
            UUID complaintId,
            @Nullable List<Told> notices,
            @Nullable List<UUID> targetIds,
            @Nullable Addressee addressee) {

        record Told(Addressee addressee, List<UUID> targetIds) {}

        record Addressee(AccountRole role) {}

        /** The targets whose notice reached who sells them. */
        List<UUID> toOperators() {
            if (notices == null) {
                return targetIds == null || (addressee != null && addressee.role() != AccountRole.OPERATOR)
                        ? List.of()
                        : targetIds;
            }
            return notices.stream()
                    .filter(notice -> notice.addressee().role() == AccountRole.OPERATOR)
                    .flatMap(notice -> notice.targetIds().stream())
                    .distinct()
                    .toList();
        }
    }
}
