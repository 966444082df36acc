package dev.promptly.notification.letter;

import dev.promptly.notification.channel.ChannelsChanged;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The letter that tells an account of a change of its channels: who did it by the role, what is another now, and how many of
 * each there were and are. Neither addresses nor secrets stand in it.
 *
 * @param at in UTC, for an account belongs to no one marketplace
 */
public record AccountLetter(String noticeId, String account, boolean byItself, String at, ChannelsChanged change) {

    public static Letter of(UUID noticeId, ChannelsChanged change, Instant at) {
        return new Letter(
                LetterTemplates.channelsChangedZh(in(Tongue.ZH, noticeId, change, at))
                        .render(),
                LetterTemplates.channelsChangedEn(in(Tongue.EN, noticeId, change, at))
                        .render());
    }

    private static AccountLetter in(Tongue tongue, UUID noticeId, ChannelsChanged change, Instant at) {
        return new AccountLetter(
                noticeId.toString(),
                Quoted.value(change.account().id()),
                change.byItself(),
                tongue.time(at, ZoneOffset.UTC),
                change);
    }

    public boolean webhooksChanged() {
        return change.changed().contains("WEBHOOKS");
    }

    public boolean secretsChanged() {
        return change.changed().contains("SECRETS");
    }

    public boolean emailsChanged() {
        return change.changed().contains("EMAILS");
    }

    public boolean localeChanged() {
        return change.changed().contains("LOCALE");
    }
}
