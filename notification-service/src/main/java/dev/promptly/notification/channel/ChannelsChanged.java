package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The channels of an account are other ones than before; fired inside the transaction that changes them, so that no change is
 * stored without its act and its notice.
 *
 * @param changed what is another now, of {@code WEBHOOKS}, {@code SECRETS}, {@code EMAILS}, {@code LOCALE}
 * @param old every webhook of the account before the change
 */
public record ChannelsChanged(
        Account account, Actor by, List<String> changed, Count before, Count after, List<OldAddress> old) {

    /** How many of each; never which, for an address may hold what opens it. */
    public record Count(int webhooks, int emails, @Nullable String locale) {}

    /** Whether the account did it itself. */
    public boolean byItself() {
        return by.role().equals(account.role().token()) && by.onBehalfOf() == null;
    }
}
