package dev.promptly.complaint.deliveryfact;

import dev.promptly.complaint.complaint.ReportService;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Learns from notification-service that a notice was forwarded: clock K4 is met by it. */
@Singleton
class NoticesFeed implements Feed {

    private final ReportService service;

    NoticesFeed(ReportService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return "promptly.notices.v1";
    }

    @Override
    public void take(Event event) {
        if (event.name().equals("notice.forwarded")) {
            NoticeForwarded forwarded = event.data(NoticeForwarded.class);
            service.forwarded(forwarded.complaintId(), forwarded.targetIds(), event.time());
        }
    }

    record NoticeForwarded(UUID complaintId, List<UUID> targetIds) {}
}
