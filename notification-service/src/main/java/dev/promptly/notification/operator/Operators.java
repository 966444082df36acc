package dev.promptly.notification.operator;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
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

    /** Whether the inbox is disabled. An operator that nobody has named has one all the same, and so has a complainant. */
    public boolean closed(Account account) {
        return account.role() == AccountRole.OPERATOR
                && count("operatorId = ?1 and status = ?2", account.id(), OperatorStatus.CLOSED) > 0;
    }
}
