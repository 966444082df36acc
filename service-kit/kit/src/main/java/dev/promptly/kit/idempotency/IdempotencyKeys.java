package dev.promptly.kit.idempotency;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The keys as they are stored, all of one list in one statement. */
@Singleton
class IdempotencyKeys {

    private final DataSource dataSource;

    IdempotencyKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Claims them, in an order in which no two transactions wait for each other crosswise; answers the slots that were free. A key
     * that was used before keys had a role is not claimed anew: it still answers what it answered then.
     */
    Set<String> claim(List<KeyedCall> keyed) {
        Set<String> claimed = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO idempotency_key (role, account, operation, key, request_hash)
            SELECT role, account, operation, key, request_hash FROM unnest(?, ?, ?, ?, ?)
              AS stated (role, account, operation, key, request_hash)
            WHERE NOT EXISTS (SELECT FROM idempotency_key old WHERE old.role IS NULL
              AND old.account = stated.account AND old.operation = stated.operation AND old.key = stated.key)
            ORDER BY role, account, operation, key
                ON CONFLICT DO NOTHING RETURNING role, account, operation, key""")) {
            bind(insert, 1, keyed);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", keyed.stream().map(KeyedCall::requestHash).toArray(byte[][]::new)));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    claimed.add(KeyedCall.slot(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return claimed;
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /**
     * What is stored under a key.
     *
     * @param answer as it is sealed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] requestHash, byte[] answer, boolean ofTheTimeWithoutRoles) {}

    /** What stands under the call's key. */
    Kept find(KeyedCall stated) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
            SELECT request_hash, answer, role IS NULL FROM idempotency_key
            WHERE (role = ? OR role IS NULL) AND account = ? AND operation = ? AND key = ?
            ORDER BY role NULLS LAST LIMIT 1""")) {
            bind(select, stated);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return new Kept(found.getBytes(1), found.getBytes(2), found.getBoolean(3));
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Who repeats a request of the time without roles is who made it: from now on the key is that account's alone. */
    void takeOver(KeyedCall stated) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
            UPDATE idempotency_key SET role = ?
            WHERE role IS NULL AND account = ? AND operation = ? AND key = ?""")) {
            bind(update, stated);
            update.executeUpdate();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** @param answers as they are sealed */
    void answer(Map<KeyedCall, byte[]> answers) {
        List<KeyedCall> calls = List.copyOf(answers.keySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
            UPDATE idempotency_key claimed SET answer = made.answer FROM unnest(?, ?, ?, ?, ?)
              AS made (role, account, operation, key, answer)
            WHERE claimed.role = made.role AND claimed.account = made.account
              AND claimed.operation = made.operation AND claimed.key = made.key""")) {
            bind(update, 1, calls);
            update.setArray(
                    5,
                    connection.createArrayOf(
                            "bytea", calls.stream().map(answers::get).toArray(byte[][]::new)));
            update.executeUpdate();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    void delete(List<KeyedCall> calls) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
            DELETE FROM idempotency_key claimed USING unnest(?, ?, ?, ?) AS refused (role, account, operation, key)
            WHERE claimed.role = refused.role AND claimed.account = refused.account
              AND claimed.operation = refused.operation AND claimed.key = refused.key""")) {
            bind(delete, 1, calls);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Four arrays, from the parameter on: whose, of what kind, under which key. */
    private static void bind(PreparedStatement statement, int from, Collection<KeyedCall> calls) throws SQLException {
        List<Function<KeyedCall, @Nullable String>> columns =
                List.of(KeyedCall::role, KeyedCall::account, KeyedCall::operation, KeyedCall::key);
        for (int i = 0; i < columns.size(); i++) {
            Object[] values = calls.stream().map(columns.get(i)).toArray();
            statement.setArray(from + i, statement.getConnection().createArrayOf("text", values));
        }
    }

    private static void bind(PreparedStatement statement, KeyedCall stated) throws SQLException {
        statement.setString(1, stated.role());
        statement.setString(2, stated.account());
        statement.setString(3, stated.operation());
        statement.setString(4, stated.key());
    }

    private static IllegalStateException unreachable(SQLException e) {
        return new IllegalStateException("idempotency keys cannot be read or written", e);
    }
}
