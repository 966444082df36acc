package dev.promptly.notification.notice;

import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.letter.LetterFacts;
import dev.promptly.notification.letter.LetterFacts.Listing;
import dev.promptly.notification.letter.LetterFacts.Proof;
import dev.promptly.notification.notice.Forward.Party;
import dev.promptly.notification.notice.Forward.Right;
import dev.promptly.notification.notice.Forward.Target;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice in plain words: written once, when it is sent; what was sent does not change with its template. */
final class NoticeLetter {

    private NoticeLetter() {}

    static Letter of(UUID noticeId, UUID complaintId, Forward forward, Instant sentAt) {
        Forward.Parties parties = forward.parties();
        return Objects.requireNonNull(forward.letterKind())
                .write(new LetterFacts(
                        noticeId,
                        complaintId,
                        forward.addressee().account(),
                        Objects.requireNonNull(forward.site()).zone(),
                        sentAt,
                        parties == null ? null : party(parties.holder()),
                        parties == null ? null : party(parties.agent()),
                        right(forward.right()),
                        forward.claim(),
                        forward.statement(),
                        forward.targets().stream().map(NoticeLetter::listing).toList(),
                        forward.manifest().stream()
                                .map(item -> new Proof(item.kind(), item.version(), item.sha256()))
                                .toList()));
    }

    private static Listing listing(Target target) {
        Forward.Measure measure = target.measure();
        return new Listing(
                target.targetId(),
                target.itemId(),
                target.externalRef(),
                target.url(),
                measure == null ? null : measure.type(),
                measure == null ? null : measure.dueAt());
    }

    private static LetterFacts.@Nullable Party party(@Nullable Party party) {
        return party == null ? null : new LetterFacts.Party(party.name(), party.registrationNumber());
    }

    private static LetterFacts.@Nullable Right right(@Nullable Right right) {
        return right == null ? null : new LetterFacts.Right(right.type(), right.registrationNumber(), right.title());
    }
}
