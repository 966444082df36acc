package dev.promptly.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.sealing.Key;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code Idempotency-Key}: the key is claimed, the thing made and the answer kept in one transaction. Of many at once the
 * first claims it; the others wait at the database for its commit and get its answer word for word. A refusal rolls back and
 * is not remembered.
 */
@Singleton
public class Idempotency {

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final IdempotentCall call;
    private final Key key;

    Idempotency(
            DataSource dataSource,
            ObjectMapper mapper,
            IdempotentCall call,
            @ConfigProperty(name = "promptly.keys.master") String key) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.call = call;
        this.key = Key.ofBase64(key);
    }

    /**
     * Runs the creation once for each key of the account; always, where the call has none. Call it inside the transaction of the
     * creation, of a call that is {@link Idempotent}.
     *
     * @throws Refused 409 where the key was used with another request
     */
    public Answer once(Account account, Supplier<Created> creation) {
        return once(account, call.bodyHash(), creation);
    }

    /** @param requestHash what the request says, where that is not its body alone */
    public Answer once(Account account, byte[] requestHash, Supplier<Created> creation) {
        return once(account.role().name(), account.id(), requestHash, creation);
    }

    /** The same for who acts for the house, a reviewer say: its keys are its own. */
    public Answer once(Actor actor, Supplier<Created> creation) {
        return once(actor.role().toUpperCase(Locale.ROOT), actor.subject(), call.bodyHash(), creation);
    }

    private Answer once(String role, String account, byte[] requestHash, Supplier<Created> creation) {
        String stated = call.key();
        if (stated == null) {
            return answer(creation.get());
        }
        Slot slot = new Slot(role, account, call.operation(), stated);
        try (Connection connection = dataSource.getConnection()) {
            if (!claim(connection, slot, requestHash)) {
                return firstAnswer(connection, slot, requestHash);
            }
            Answer answer = answer(creation.get());
            keep(connection, slot, answer);
            return answer;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("idempotency keys cannot be read or written", e);
        }
    }

    private record Slot(String role, String account, String operation, String key) {
        void bind(PreparedStatement statement, int from) throws SQLException {
            statement.setString(from, role);
            bindUnderNoRole(statement, from + 1);
        }

        void bindUnderNoRole(PreparedStatement statement, int from) throws SQLException {
            statement.setString(from, account);
            statement.setString(from + 1, operation);
            statement.setString(from + 2, key);
        }
    }

    /** A key that was used before keys had a role is not claimed anew: it still answers what it answered then. */
    private boolean claim(Connection connection, Slot slot, byte[] requestHash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO idempotency_key (role, account, operation, key, request_hash)
            SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (
              SELECT FROM idempotency_key WHERE role IS NULL AND account = ? AND operation = ? AND key = ?)
                ON CONFLICT DO NOTHING""")) {
            slot.bind(insert, 1);
            insert.setBytes(5, requestHash);
            slot.bindUnderNoRole(insert, 6);
            return insert.executeUpdate() == 1;
        }
    }

    private Answer firstAnswer(Connection connection, Slot slot, byte[] requestHash) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement("""
            SELECT request_hash, answer, role IS NULL FROM idempotency_key
            WHERE (role = ? OR role IS NULL) AND account = ? AND operation = ? AND key = ?
            ORDER BY role NULLS LAST LIMIT 1""")) {
            slot.bind(select, 1);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                if (!Arrays.equals(found.getBytes(1), requestHash)) {
                    throw Problems.conflict(
                            "idempotency-key-reused",
                            "This Idempotency-Key was used with another request",
                            Fault.inHeader(
                                    IdempotencyFilter.KEY, "idempotency-key-reused", "Used with another request"));
                }
                Answer first = mapper.readValue(key.open(found.getBytes(2), slot.key), Answer.class);
                if (found.getBoolean(3)) {
                    takeOver(connection, slot);
                }
                return new Answer(first.location(), first.body(), true);
            }
        }
    }

    /** Who repeats a request of the time without roles is who made it: from now on the key is that account's alone. */
    private static void takeOver(Connection connection, Slot slot) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE idempotency_key SET role = ?
            WHERE role IS NULL AND account = ? AND operation = ? AND key = ?""")) {
            slot.bind(update, 1);
            update.executeUpdate();
        }
    }

    private void keep(Connection connection, Slot slot, Answer answer) throws SQLException, IOException {
        try (PreparedStatement update = connection.prepareStatement("""
            UPDATE idempotency_key SET answer = ?
            WHERE role = ? AND account = ? AND operation = ? AND key = ?""")) {
            update.setBytes(1, key.seal(mapper.writeValueAsBytes(answer), slot.key));
            slot.bind(update, 2);
            update.executeUpdate();
        }
    }

    private Answer answer(Created created) {
        try {
            return new Answer(created.location(), mapper.writeValueAsString(created.view()), false);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
