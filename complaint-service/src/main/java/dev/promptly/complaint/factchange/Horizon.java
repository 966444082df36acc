package dev.promptly.complaint.factchange;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Which transactions are under way, so that none is passed over (ADR 20). PostgreSQL numbers writing transactions in order,
 * and a snapshot says below which number all have ended. Two promises of this service rest on that.
 *
 * <p><b>No wake-up is lost.</b> Whoever decides takes its number before it reads a fact ({@link #enter()}). Once a changed fact
 * is seen committed a number is given to the change. Whoever decided by the old fact has a smaller one: it had its number
 * before it read. When all smaller ones have ended, one more look finds whatever they left behind.
 *
 * <p><b>No change is passed over.</b> A change bears an instant that was read after its transaction had its number
 * ({@link #stamp()}); a moment bears one that was read before ({@link #mark()}). A change that is not visible yet belongs to a
 * transaction that has not ended, so its number is greater than that of every moment below the horizon, and its instant later
 * ({@link #complete()}).
 *
 * <p>All instants are the database's, so the clocks of replicas do not matter. A snapshot's {@code xmax} will not do for a
 * number: transactions with greater ones may be under way already.
 */
@Singleton
public class Horizon {

    private final DataSource dataSource;

    Horizon(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** First statement of every transaction that decides: it takes a number before it reads a fact. */
    public void enter() {
        ask("SELECT statement_timestamp() FROM pg_current_xact_id()");
    }

    /** The instant of a change in this transaction, system time; later than its number. */
    public Instant stamp() {
        return ask("SELECT change_stamp()");
    }

    /**
     * Nothing that changed before this instant can still appear. Ask it before reading what has changed, in a statement of its
     * own: what ends in between is then read.
     */
    public Instant complete() {
        return ask("""
                SELECT coalesce((SELECT at FROM moment WHERE tx <= pg_snapshot_xmin(pg_current_snapshot())
                  ORDER BY tx DESC LIMIT 1), 'epoch')""");
    }

    /** Notes a moment, and forgets those that no reading needs any more. Call it outside any transaction. */
    public void mark() {
        ask("""
                WITH needed AS (
                  SELECT tx FROM moment WHERE tx <= pg_snapshot_xmin(pg_current_snapshot()) ORDER BY tx DESC LIMIT 1
                ), forgotten AS (DELETE FROM moment WHERE tx < (SELECT tx FROM needed))
                INSERT INTO moment (tx, at) VALUES (pg_current_xact_id(), statement_timestamp()) RETURNING at""");
    }

    private Instant ask(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("the horizon cannot be read", e);
        }
    }
}
