package dev.promptly.notification.operator;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The sellers that the platform has named. */
@ApplicationScoped
public class Operators implements PanacheRepositoryBase<Operator, String> {

    private static final String FIRST = """
            INSERT INTO operator (operator_id, subject, identity, locale, status) VALUES (?1, ?2, '', 'zh', 'ACTIVE')
            ON CONFLICT DO NOTHING""";

    private static final String CLOSED =
            "SELECT operator_id FROM operator WHERE operator_id = ANY (?) AND status = 'CLOSED'";

    private final DataSource dataSource;

    Operators(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The operator's row, made where there is none, and locked: of two changes at once the later one holds. */
    Operator lock(String operatorId) {
        getEntityManager()
                .createNativeQuery(FIRST)
                .setParameter(1, operatorId)
                .setParameter(2, Ids.unguessable())
                .executeUpdate();
        return findById(operatorId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of the accounts whose inbox is disabled. An operator that nobody has named has one all the same, and so has a complainant. */
    public Set<Account> closed(Collection<Account> accounts) {
        Set<Account> operators = accounts.stream()
                .filter(account -> account.role() == AccountRole.OPERATOR)
                .collect(Collectors.toSet());
        if (operators.isEmpty()) {
            return operators;
        }
        Set<Account> closed = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(CLOSED)) {
            Object[] ids = operators.stream().map(Account::id).toArray();
            select.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    closed.add(new Account(AccountRole.OPERATOR, rows.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the operators cannot be read", e);
        }
        return closed;
    }
}
