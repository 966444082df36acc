package dev.promptly.notification.notice;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.database.Rows;
import dev.promptly.kit.page.Filter;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.sealing.SubjectKeys;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** All notices; what they say is readable as long as the complaint's key is there. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    private static final Rows<Notice> ROWS = Rows.<Notice>of("notice").mapped(Notice.class, Function.identity());

    private static final String SHOW = """
            UPDATE notice SET case_shown = now.shown
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS now (complaint_id, role, account, shown)
            WHERE notice.complaint_id = now.complaint_id
              AND notice.addressee_role = now.role AND notice.addressee = now.account""";

    private final DataSource dataSource;
    private final SubjectKeys keys;

    Notices(DataSource dataSource, SubjectKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /** Those that were forwarded, newest first, one more than the page holds; only of these complaints, where any are given. */
    public List<Notice> inbox(Account account, @Nullable List<UUID> complaintIds, PageRequest page) {
        Filter filter = new Filter("addresseeRole = :role and addressee = :account and forwardedAt is not null "
                        + "and id < :before")
                .with("role", account.role())
                .with("account", account.id())
                .with("before", page.before())
                .and("complaintId in :complaintId", "complaintId", complaintIds);
        return find(filter.where() + " order by id desc", filter.values())
                .range(0, page.limit())
                .list();
    }

    public Optional<Notice> forwarded(UUID id) {
        return find("id = ?1 and forwardedAt is not null", id).firstResultOptional();
    }

    /** All notices of a complaint to one account. */
    record InOneHand(UUID complaintId, Account account) {}

    /** Has the notices show their case so: in one statement, however many and however long they are. */
    void show(Map<InOneHand, String> shown) {
        if (shown.isEmpty()) {
            return;
        }
        List<InOneHand> hands = List.copyOf(shown.keySet());
        Object[] complaints = hands.stream().map(InOneHand::complaintId).toArray();
        Object[] roles = hands.stream().map(hand -> hand.account.role().name()).toArray();
        Object[] accounts = hands.stream().map(hand -> hand.account.id()).toArray();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SHOW)) {
            update.setArray(1, connection.createArrayOf("uuid", complaints));
            update.setArray(2, connection.createArrayOf("text", roles));
            update.setArray(3, connection.createArrayOf("text", accounts));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "text", hands.stream().map(shown::get).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the notices cannot be written", e);
        }
    }

    /** Those whose targets do not stand beside them yet; locked, and none that another replica has in hand. */
    List<Notice> withoutTargets(int most) {
        return getEntityManager()
                .createQuery("from Notice where targetIds is null order by id", Notice.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .setMaxResults(most)
                .getResultList();
    }

    /** Puts beside a notice which targets it names, where they do not stand there yet. None where it cannot be read any more. */
    void nameTargets(Notice notice) {
        if (notice.namedTargets().isEmpty()) {
            notice.name(payload(notice).map(said -> said.forward().targetIds()).orElse(List.of()));
        }
    }

    /** Writes new notices, which have said what they say. */
    void insert(List<Notice> made) {
        ROWS.insert(dataSource, made);
    }

    /** The notice as its addressee sees it; empty where the complaint's key was deleted. */
    public Optional<NoticeView> shown(UUID id) {
        return findByIdOptional(id).flatMap(this::shown);
    }

    public Optional<NoticeView> shown(Notice notice) {
        return payload(notice).map(payload -> NoticeView.from(notice, payload));
    }

    /** Empty where the key of the complaint or account was deleted. */
    Optional<NoticePayload> payload(Notice notice) {
        return keys.open(notice.subject, notice.payload, NoticePayload.class);
    }
}
