package dev.promptly.complaint.delivery;

import dev.promptly.complaint.statute.ActKind;
import dev.promptly.complaint.statute.Topics;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.feed.Event;
import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.trace.Trace;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learns from notification-service how far notices have come: a letter to who wrote by post meets K1; of a complaint's notice K4 is met, and K5 and K15 start with its delivery;
 * of a declaration K7 is met, and the dispute window opens with its delivery, never before (rule book I5).
 */
@Singleton
class NoticesFeed implements Feed {

    private final DeliveryService service;

    NoticesFeed(DeliveryService service) {
        this.service = service;
    }

    /** Nobody waits for a clock that starts some moments later: the instants are those of the events. */
    @Override
    public Duration gathers() {
        return Duration.ofMillis(150);
    }

    @Override
    public String topic() {
        return Topics.NOTICES;
    }

    @Override
    public void take(Event event) {
        take(List.of(event));
    }

    @Override
    public void take(List<Event> events) {
        List<NoticesMoved> told =
                events.stream().flatMap(event -> told(event).stream()).toList();
        if (!told.isEmpty()) {
            service.take(told);
        }
    }

    /** Empty where it concerns no clock of a complaint. */
    private static Optional<NoticesMoved> told(Event event) {
        boolean forwarded = event.name().equals(ActKind.NOTICE_FORWARDED.wire());
        boolean delivered = event.name().equals(ActKind.NOTICE_DELIVERED.wire());
        if (!forwarded && !delivered) {
            return Optional.empty();
        }
        NoticesTold notices = event.data(NoticesTold.class);
        if (notices.complaintId() == null) {
            return Optional.empty();
        }
        try (Trace step = event.step()) {
            NoticesMoved told = new NoticesMoved(
                    notices.complaintId(),
                    delivered,
                    notices.sent(NoticeKind.NOTICE, AccountRole.OPERATOR),
                    notices.sent(NoticeKind.DECLARATION, AccountRole.COMPLAINANT).stream()
                            .flatMap(sent -> sent.targetIds().stream())
                            .distinct()
                            .toList(),
                    notices.causedBy(),
                    forwarded
                            && !notices.sent(NoticeKind.DECISION, AccountRole.COMPLAINANT)
                                    .isEmpty(),
                    event.time(),
                    Trace.header());
            return Optional.of(told).filter(one -> one.isOfNotices() || one.confirms());
        }
    }

    /** The kinds of notices that start or meet clocks here. */
    enum NoticeKind {
        NOTICE,
        DECLARATION,
        DECISION
    }

    /** One told before notices of a moment were told together is about one notice to an operator, whose fields stand in it. */
    record NoticesTold(
            @Nullable UUID complaintId,
            @Nullable UUID causedBy,
            @Nullable List<ToldNotice> notices,
            @Nullable List<UUID> targetIds,
            @Nullable Addressee addressee) {

        record ToldNotice(@Nullable String kind, Addressee addressee, List<UUID> targetIds) {

            /** One told before kinds were is a complaint's notice. */
            private boolean isOf(NoticeKind wanted, AccountRole role) {
                boolean same = kind == null ? wanted == NoticeKind.NOTICE : kind.equals(wanted.name());
                return same && addressee.role() == role;
            }
        }

        record Addressee(@Nullable String account, AccountRole role) {}

        /** The notices of this kind to accounts of this role. */
        List<Sent> sent(NoticeKind kind, AccountRole role) {
            if (notices != null) {
                return sent(notices, kind, role);
            }
            boolean toOperator = addressee == null || addressee.role() == AccountRole.OPERATOR;
            return kind == NoticeKind.NOTICE && toOperator && targetIds != null
                    ? List.of(new Sent(addressee == null ? null : addressee.account(), targetIds))
                    : List.of();
        }

        private static List<Sent> sent(List<ToldNotice> notices, NoticeKind kind, AccountRole role) {
            return notices.stream()
                    .filter(notice -> notice.isOf(kind, role))
                    .map(notice -> new Sent(notice.addressee().account(), notice.targetIds()))
                    .toList();
        }
    }
}
