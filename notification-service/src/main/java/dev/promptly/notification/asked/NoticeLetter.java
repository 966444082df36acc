package dev.promptly.notification.asked;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.notification.asked.Forward.Party;
import dev.promptly.notification.asked.Forward.Right;
import dev.promptly.notification.asked.Forward.Target;
import dev.promptly.notification.letter.Letter;
import dev.promptly.notification.letter.LetterFacts;
import dev.promptly.notification.letter.LetterFacts.Listing;
import dev.promptly.notification.letter.LetterFacts.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice in plain words: written once, when it is sent; what was sent does not change with its template. */
public final class NoticeLetter {

    private NoticeLetter() {}

    public static Letter of(UUID noticeId, UUID complaintId, Forward forward, Instant sentAt) {
        return Objects.requireNonNull(forward.letterKind())
                .write(new LetterFacts(
                        new LetterFacts.Envelope(
                                noticeId,
                                complaintId,
                                forward.addressee().account(),
                                Objects.requireNonNull(forward.site()).zone(),
                                sentAt),
                        concerned(forward),
                        forward.statement(),
                        forward.targets().stream().map(NoticeLetter::listing).toList(),
                        forward.manifest().stream()
                                .map(item -> new Proof(item.kind(), item.version(), item.sha256()))
                                .toList(),
                        forward.declaration(),
                        forward.decision(),
                        nextSteps(forward.shown())));
    }

    private static LetterFacts.Concerned concerned(Forward forward) {
        Forward.Parties parties = forward.parties();
        return new LetterFacts.Concerned(
                parties == null ? null : party(parties.holder()),
                parties == null ? null : party(parties.agent()),
                right(forward.right()),
                forward.claim());
    }

    private static Listing listing(Target target) {
        Forward.Measure measure = target.measure();
        return new Listing(
                target.targetId(),
                target.itemId(),
                target.externalRef(),
                target.url(),
                measure == null ? null : measure.type(),
                measure == null ? null : measure.dueAt(),
                target.decided());
    }

    /** As the case was told: what its addressee can do. */
    private static List<String> nextSteps(@Nullable JsonNode shown) {
        List<String> steps = new ArrayList<>();
        if (shown != null) {
            shown.path("nextSteps").forEach(step -> steps.add(step.asText()));
        }
        return steps;
    }

    private static LetterFacts.@Nullable Party party(@Nullable Party party) {
        return party == null ? null : new LetterFacts.Party(party.name(), party.registrationNumber());
    }

    private static LetterFacts.@Nullable Right right(@Nullable Right right) {
        return right == null ? null : new LetterFacts.Right(right.type(), right.registrationNumber(), right.title());
    }
}
