package dev.promptly.kit.act;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.id.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The records of acts that belong to no complaint and no item: one for each account that something was done with, and one of
 * the service itself. A record's row is made by its first act and locked by every act, so that its numbers have no gap.
 */
@Singleton
public class OwnRecords {

    private final DataSource dataSource;

    OwnRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Where an act stands.
     *
     * @param record random, known to who may read the record, in no topic or path
     * @param subject what the act is about, opaque; its key seals what the act discloses
     * @param number 1, 2, 3 … in this record
     */
    public record Place(UUID record, UUID subject, int number) {}

    /** The next place in the account's record, whose row stays locked until the transaction ends: call it last. */
    public Place next(Account account) {
        return next(RecordKind.ACCOUNT, account);
    }

    /** The next place in this service's own record, whose row stays locked until the transaction ends: call it last. */
    public Place next() {
        return next(RecordKind.SERVICE, null);
    }

    private Place next(RecordKind kind, @Nullable Account account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement("""
                    INSERT INTO act_record (kind, role, account, record, subject, act_number)
                    VALUES (?, ?, ?, ?, ?, 1)
                    ON CONFLICT (kind, role, account) DO UPDATE SET act_number = act_record.act_number + 1
                    RETURNING record, subject, act_number""")) {
            count.setString(1, kind.name());
            count.setString(2, account == null ? null : account.role().name());
            count.setString(3, account == null ? null : account.id());
            count.setObject(4, Ids.unguessable());
            count.setObject(5, Ids.unguessable());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the number of an act cannot be given", e);
        }
    }
}
