package dev.promptly.notification.notice;

import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.letter.LetterFacts;
import dev.promptly.notification.letter.LetterFacts.Listing;
import dev.promptly.notification.letter.LetterFacts.Proof;
import dev.promptly.notification.notice.Forward.Party;
import dev.promptly.notification.notice.Forward.Right;
import dev.promptly.notification.notice.Forward.Target;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A notice in plain words: written once, when it is sent; what was sent does not change with its template. */
final class NoticeLetter {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private NoticeLetter() {}

    static Letter of(UUID noticeId, UUID complaintId, Forward forward, Instant sentAt) {
        ZoneId zone = forward.site().zone();
        return forward.letterKind()
                .write(new LetterFacts(
                        noticeId,
                        complaintId,
                        forward.addressee().account(),
                        local(sentAt, zone),
                        forward.parties() == null ? "" : name(forward.parties().holder()),
                        forward.parties() == null || forward.parties().agent() == null
                                ? null
                                : name(forward.parties().agent()),
                        right(forward.right()),
                        Objects.requireNonNullElse(forward.claim(), ""),
                        forward.statement(),
                        forward.targets().stream()
                                .map(target -> listing(target, zone))
                                .toList(),
                        forward.manifest().stream()
                                .map(item -> new Proof(item.kind(), item.version(), item.sha256()))
                                .toList()));
    }

    private static Listing listing(Target target, ZoneId zone) {
        String name = Stream.of(target.externalRef(), target.itemId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> target.targetId().toString());
        Forward.Measure measure = target.measure();
        return new Listing(
                name,
                target.url(),
                measure == null ? null : measure.type(),
                measure == null || measure.dueAt() == null ? null : local(measure.dueAt(), zone));
    }

    private static String name(@Nullable Party party) {
        return party == null ? "" : joined(party.name(), party.registrationNumber());
    }

    private static String right(@Nullable Right right) {
        return right == null ? "" : joined(right.type(), right.registrationNumber(), right.title());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}
