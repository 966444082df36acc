package dev.promptly.complaint.factchange;

import dev.promptly.complaint.listing.Listing;
import dev.promptly.kit.database.Columns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a reader sees of a complaint changes without an act of its own: another's hold on the listing comes or goes, or its
 * holder, once verified, sees what agents filed. Whoever makes such a change locks a complaint already and may lock no other;
 * so it leaves a note in its transaction, and the sweep marks the others as changed. A reader may see the new state a moment
 * before it is marked, and is told of it all the same.
 */
@Singleton
public class SeenChanges {

    private final DataSource dataSource;

    SeenChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A complaint's hold on a listing that has come or gone. */
    public record HoldChange(UUID complaintId, Listing.Key listing) {}

    /** Holds have come or gone; where other complaints are about the listings, it is noted. */
    public void holdsChanged(List<HoldChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Columns<HoldChange> columns = new Columns<>(changes);
        execute("""
                INSERT INTO hold_change (site, listing_key, changed_by)
                SELECT site, listing_key, complaint_id FROM unnest(?, ?, ?) AS changed (site, listing_key, complaint_id)
                WHERE EXISTS (SELECT 1 FROM target t JOIN complaint c ON c.id = t.complaint_id
                  WHERE t.listing_key = changed.listing_key AND c.site = changed.site AND c.id <> changed.complaint_id)""", statement -> {
            Connection connection = statement.getConnection();
            String[] sites = columns.texts(change -> change.listing().site());
            String[] keys = columns.texts(change -> change.listing().listingKey());
            statement.setArray(1, connection.createArrayOf("text", sites));
            statement.setArray(2, connection.createArrayOf("text", keys));
            statement.setArray(3, connection.createArrayOf("uuid", columns.ids(HoldChange::complaintId)));
        });
    }

    /**
     * Marks the others as changed, and is done with the notes; answers how many complaints there were. Locked as everywhere,
     * the later before the earlier (OrderOfReceipt).
     */
    public int markHolds(int most) {
        return execute("""
                WITH taken AS (DELETE FROM hold_change WHERE number IN (
                  SELECT number FROM hold_change ORDER BY number LIMIT ? FOR UPDATE SKIP LOCKED)
                  RETURNING site, listing_key, changed_by)
                UPDATE complaint SET changed_at = change_stamp() WHERE id IN (
                  SELECT c.id FROM complaint c
                  WHERE c.id = ANY (ARRAY (SELECT t.complaint_id FROM taken JOIN target t USING (listing_key)))
                    AND EXISTS (SELECT 1 FROM taken JOIN target t USING (listing_key)
                      WHERE t.complaint_id = c.id AND c.site = taken.site AND c.id <> taken.changed_by)
                  ORDER BY c.received_at DESC, c.id DESC FOR UPDATE OF c)""", statement -> statement.setInt(1, most));
    }

    /**
     * A verdict on a party, a right or a mandate changes what is seen of decided cases too: a verified holder sees what agents filed on its
     * rights, and of others' holds only they learn whose party and right are verified.
     */
    public void markSight(UUID entry) {
        execute("""
                UPDATE complaint SET changed_at = change_stamp() WHERE id IN (
                  SELECT c.id FROM complaint c WHERE c.id IN (
                    SELECT id FROM complaint WHERE complainant_id = ?
                    UNION ALL SELECT id FROM complaint WHERE right_id = ?
                    UNION ALL SELECT on_it.id FROM ip_right r JOIN complaint on_it ON on_it.right_id = r.id WHERE r.holder_id = ?
                    UNION ALL SELECT filed.id FROM mandate m JOIN complaint filed ON filed.complainant_id = m.agent_id
                      JOIN ip_right r ON r.id = filed.right_id AND r.holder_id = m.holder_id WHERE m.id = ?)
                  AND (c.holder_account <> c.account OR EXISTS (
                    SELECT 1 FROM target t JOIN hold h ON h.listing_key = t.listing_key AND h.site = c.site
                    WHERE t.complaint_id = c.id AND h.released_at IS NULL AND h.complaint_id <> c.id))
                  ORDER BY c.received_at DESC, c.id DESC FOR UPDATE OF c)""", statement -> {
            statement.setObject(1, entry);
            statement.setObject(2, entry);
            statement.setObject(3, entry);
            statement.setObject(4, entry);
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private int execute(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("changes that others see cannot be marked", e);
        }
    }
}
