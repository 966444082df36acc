package dev.promptly.notification.operator;

import dev.promptly.kit.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The sellers that the platform has named. */
@ApplicationScoped
public class Operators implements PanacheRepositoryBase<Operator, String> {

    private static final String FIRST = """
            INSERT INTO operator (operator_id, subject, identity, locale, status) VALUES (?1, ?2, '', 'zh', 'ACTIVE')
            ON CONFLICT DO NOTHING""";

    /** The operator's row, made where there is none, and locked: of two changes at once the later one holds. */
    Operator lock(String operatorId) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter(1, operatorId)
                .setParameter(2, Ids.unguessable())
                .executeUpdate();
        return findById(operatorId, LockModeType.PESSIMISTIC_WRITE);
    }

    public boolean know(String account) {
        return count("operatorId", account) > 0;
    }

    /** Whether the inbox is disabled. An account that nobody has named has one all the same. */
    public boolean closed(String account) {
        return count("operatorId = ?1 and status = ?2", account, OperatorStatus.CLOSED) > 0;
    }
}
