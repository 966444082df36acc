package dev.promptly.complaint.delivery;

import dev.promptly.complaint.statute.ActKind;
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
        return "promptly.notices.v1";
    }

    @Override
    public void take(Event event) {
        if (event.name().equals(ActKind.NOTICE_FORWARDED.wire())) {
            NoticeForwarded forwarded = event.data(NoticeForwarded.class);
            if (forwarded.isToOperator()) {
                service.forwarded(forwarded.complaintId(), forwarded.targetIds(), event.time());
            }
        }
    }

    /** K4 is the forwarding to the operator: a decision that reached the complainant meets nothing. */
    record NoticeForwarded(
            UUID complaintId,
            List<UUID> targetIds,
            @Nullable Addressee addressee) {

        record Addressee(AccountRole role) {}

        boolean isToOperator() {
            return addressee == null || addressee.role() == AccountRole.OPERATOR;
        }
    }
}
