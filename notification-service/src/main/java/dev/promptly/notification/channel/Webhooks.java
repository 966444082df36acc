package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.sealing.SubjectKeys;
import dev.promptly.notification.act.OwnActKind;
import dev.promptly.notification.channel.AccountChannels.Owner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The webhooks of all accounts. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    private static final String OWNED = "role = ?1 and account = ?2";

    private static final String TAKING_NOTICES = """
            SELECT role, account, id FROM webhook
            JOIN unnest(?::text[], ?::text[]) AS asked (role, account) USING (role, account)
            WHERE registered AND (cardinality(events) = 0 OR ? = ANY (events)) ORDER BY role, account, position""";

    private final DataSource dataSource;
    private final AccountsChannels accounts;
    private final SubjectKeys keys;

    Webhooks(DataSource dataSource, AccountsChannels accounts, SubjectKeys keys) {
        this.dataSource = dataSource;
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

    /** The webhooks that a notice to an account goes to, for each account that has any. */
    public Map<Account, List<UUID>> takingNotices(Collection<Account> accounts) {
        Map<Account, List<UUID>> taking = new HashMap<>();
        if (accounts.isEmpty()) {
            return taking;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(TAKING_NOTICES)) {
            Object[] roles =
                    accounts.stream().map(account -> account.role().name()).toArray();
            Object[] names = accounts.stream().map(Account::id).toArray();
            select.setArray(1, connection.createArrayOf("text", roles));
            select.setArray(2, connection.createArrayOf("text", names));
            select.setString(3, OwnActKind.NOTICE_FORWARDED.wire());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Account account = new Account(AccountRole.valueOf(rows.getString(1)), rows.getString(2));
                    taking.computeIfAbsent(account, any -> new ArrayList<>()).add(rows.getObject(3, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the webhooks cannot be read", e);
        }
        return taking;
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
