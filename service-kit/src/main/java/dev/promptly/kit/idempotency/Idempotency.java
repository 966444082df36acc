package dev.promptly.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Actor;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
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
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code Idempotency-Key}: the key is claimed, the thing made and the answer kept in one transaction. Of many at once the
 * first claims it; the others wait at the database for its commit and get its answer word for word. A refusal rolls back and
 * is not remembered.
 */
@Singleton
public class Idempotency {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    private final DataSource dataSource;
    private final ObjectMapper mapper;
    private final Key key;

    Idempotency(DataSource dataSource, ObjectMapper mapper, @ConfigProperty(name = "promptly.keys.master") String key) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.key = Key.ofBase64(key);
    }

    /**
     * Runs the creation once for each key of the account; always, where there is none. Call it inside the transaction of the
     * creation.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a key that is not 1–255 printable characters, 409 where the
     *     key was used with another request
     */
    public Answer once(
            @Nullable String idempotencyKey,
            Account account,
            String operation,
            byte[] requestHash,
            Supplier<Created> creation) {
        return once(idempotencyKey, account.role().name(), account.id(), operation, requestHash, creation);
    }

    /** The same for who acts for the house, a reviewer say: its keys are its own. */
    public Answer once(
            @Nullable String idempotencyKey,
            Actor actor,
            String operation,
            byte[] requestHash,
            Supplier<Created> creation) {
        String role = actor.role().toUpperCase(Locale.ROOT);
        return once(idempotencyKey, role, actor.subject(), operation, requestHash, creation);
    }

    private Answer once(
            @Nullable String idempotencyKey,
            String role,
            String account,
            String operation,
            byte[] requestHash,
            Supplier<Created> creation) {
        if (idempotencyKey == null) {
            return answer(creation.get());
        }
        if (!PRINTABLE.matcher(idempotencyKey).matches()) {
            throw Problems.malformed(Fault.inHeader(
                    "Idempotency-Key", "invalid-value", "An Idempotency-Key has 1 to 255 printable characters"));
        }
        Slot slot = new Slot(role, account, operation, idempotencyKey);
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
                    throw Problems.of(
                            409,
                            "idempotency-key-reused",
                            "In conflict with what is stored",
                            "This Idempotency-Key was used with another request",
                            Fault.inHeader("Idempotency-Key", "idempotency-key-reused", "Used with another request"));
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
