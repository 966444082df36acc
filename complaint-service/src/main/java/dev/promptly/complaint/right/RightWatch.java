package dev.promptly.complaint.right;

import dev.promptly.complaint.law.RightStatus;
import dev.promptly.complaint.site.Sites;
import dev.promptly.complaint.verification.FactsChanged;
import dev.promptly.complaint.verification.Verification;
import dev.promptly.kit.caller.Actor;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a right: what has become of it by the passing of time, a reviewer's word or evidence that has come in is told once,
 * and the next look is set. The right's row is locked by the caller.
 */
@Singleton
class RightWatch {

    private final RightEvents events;
    private final FilingChannel channel;
    private final Sites sites;
    private final RightsConfig config;
    private final Event<FactsChanged> factsChanged;

    RightWatch(
            RightEvents events,
            FilingChannel channel,
            Sites sites,
            RightsConfig config,
            Event<FactsChanged> factsChanged) {
        this.events = events;
        this.channel = channel;
        this.sites = sites;
        this.config = config;
        this.factsChanged = factsChanged;
    }

    LocalDate today(String jurisdiction, Instant now) {
        return LocalDate.ofInstant(now, sites.zoneIn(jurisdiction));
    }

    /** @param actor by whom the status has changed, if it has */
    void look(Right right, Actor actor, Instant now) {
        LocalDate today = today(right.jurisdiction, now);
        if (channel.file(right, sites.zoneIn(right.jurisdiction), now)) {
            revised(right, now);
        }
        tellStatus(right, today, actor, now);
        tellExpiry(right, today, now);
        right.told.lookAt(nextLook(right, today));
    }

    private void tellStatus(Right right, LocalDate today, Actor actor, Instant now) {
        RightStatus before = right.told.status;
        if (right.told.status(right.status(today), now)) {
            events.statusChanged(right, before, actor, now);
            revised(right, now);
        }
    }

    private void revised(Right right, Instant now) {
        factsChanged.fire(new FactsChanged(right.id, now));
    }

    private void tellExpiry(Right right, LocalDate today, Instant now) {
        LocalDate notice = expiryNotice(right);
        if (notice != null && !today.isBefore(notice)) {
            right.told.expiry(Objects.requireNonNull(right.lastDay));
            if (right.told.status == RightStatus.VALID) {
                events.expiring(right, now);
            }
        }
    }

    /** The day from which on it is to be told that the right expires; null where it was told, or is nothing to tell. */
    private @Nullable LocalDate expiryNotice(Right right) {
        LocalDate last = right.lastDay;
        if (last == null || right.told.toldOf(last) || right.verification.state() == Verification.State.REFUSED) {
            return null;
        }
        return last.minusDays(config.expiringNotice().toDays());
    }

    private @Nullable Instant nextLook(Right right, LocalDate today) {
        ZoneId zone = sites.zoneIn(right.jurisdiction);
        return Stream.concat(right.lifetime().turns(), Stream.ofNullable(expiryNotice(right)))
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .orElse(null);
    }
}
