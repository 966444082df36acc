package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.channel.AccountChannels.Owner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The webhooks of all accounts. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    private static final String OWNED = "role = ?1 and account = ?2";

    private final AccountsChannels accounts;
    private final SubjectKeys keys;

    Webhooks(AccountsChannels accounts, SubjectKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /**
     * What a call needs.
     *
     * @param secrets those that sign now; empty where all have run out
     * @param registered whether the account still wants it
     */
    public record Destination(WebhookUrl url, List<String> secrets, boolean registered) {}

    /** The webhooks that a notice to the account goes to. */
    public List<UUID> takingNotices(Account account) {
        return registered(account).stream()
                .filter(Webhook::takesNotices)
                .map(webhook -> webhook.id)
                .toList();
    }

    public Destination destination(UUID id) {
        Webhook webhook = findById(id);
        Instant systemTime = Instant.now();
        List<String> secrets = Stream.of(secrets(webhook))
                .filter(secret -> secret.signsAt(systemTime))
                .map(secret -> secret.value().text())
                .toList();
        return new Destination(WebhookUrl.of(webhook.url), secrets, webhook.registered);
    }

    public String url(UUID id) {
        return findById(id).url;
    }

    List<Webhook> registered(Account account) {
        return list(OWNED + " and registered order by position", account.role(), account.id());
    }

    Optional<Webhook> at(String url, Account account) {
        return find(OWNED + " and url = ?3", account.role(), account.id(), url).firstResultOptional();
    }

    Secret[] secrets(Webhook webhook) {
        UUID subject = accounts.findById(Owner.of(webhook.owner())).subject;
        return keys.open(subject, webhook.secrets, Secret[].class).orElseGet(() -> new Secret[0]);
    }
}
