package dev.promptly.notification.act;

import dev.promptly.kit.database.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The complaints known here. A change of one begins with its row locked: all its acts and messages are in one order. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<Case, UUID> {

    private static final Rows<Case> ROWS = Rows.<Case>of("complaint_case").mapped(Case.class, Function.identity());

    private static final String LOCKED = """
            SELECT complaint_id, record, account, holder_account, site, right_type, claim, act_number FROM complaint_case
            WHERE complaint_id = ANY (?) ORDER BY complaint_id FOR UPDATE""";

    private final DataSource dataSource;

    Cases(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The cases of the acts, locked in the order of their ids. */
    LearntCases of(List<Arrived> acts) {
        Map<UUID, Case> known = new HashMap<>();
        if (!acts.isEmpty()) {
            Object[] complaints = acts.stream().map(Arrived::subject).distinct().toArray();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(LOCKED)) {
                select.setArray(1, connection.createArrayOf("uuid", complaints));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Case read = Case.read(rows);
                        known.put(read.complaintId, read);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the cases cannot be read", e);
            }
        }
        return new LearntCases(known);
    }

    /** Writes what was learnt, each row once. */
    void write(LearntCases learnt) {
        ROWS.insert(dataSource, learnt.first());
        ROWS.update(dataSource, learnt.changed(), "complaint_id");
    }

    public Case lock(UUID complaintId) {
        return findByIdOptional(complaintId, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    public Optional<Case> of(UUID complaintId) {
        return findByIdOptional(complaintId);
    }
}
