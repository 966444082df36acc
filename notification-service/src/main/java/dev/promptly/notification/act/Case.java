package dev.promptly.notification.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as far as it is known here: whose it is, its record, and the number of our own last act in it. */
@Entity
@Table(name = "complaint_case")
public class Case {

    @Id
    @Column(name = "complaint_id")
    UUID complaintId;

    UUID record;

    String account;

    @Column(name = "holder_account")
    @Nullable
    String holderAccount;

    String site;

    @Column(name = "right_type")
    @Nullable
    String rightType;

    @Nullable
    String claim;

    @Column(name = "act_number")
    int actNumber;

    /** Whether it is another than its row says. */
    private transient boolean changed;

    protected Case() {}

    Case(UUID complaintId, UUID record) {
        this.complaintId = complaintId;
        this.record = record;
    }

    /** As its row says, with all columns. */
    static Case read(ResultSet row) throws SQLException {
        Case read = new Case(row.getObject("complaint_id", UUID.class), row.getObject("record", UUID.class));
        read.account = row.getString("account");
        read.holderAccount = row.getString("holder_account");
        read.site = row.getString("site");
        read.rightType = row.getString("right_type");
        read.claim = row.getString("claim");
        read.actNumber = row.getInt("act_number");
        return read;
    }

    /** Takes over what the act says of its case; what it does not say stays. */
    Case learn(WrittenAct act) {
        Map<String, JsonNode> said = act.attributes();
        account = said(said, "account", account);
        holderAccount = said(said, "holderAccount", holderAccount);
        site = said(said, "site", site);
        rightType = said(said, "rightType", rightType);
        claim = said(said, "claim", claim);
        return this;
    }

    int nextActNumber() {
        changed = true;
        return ++actNumber;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether one of the accounts filed the complaint, or owns the right that it rests on: a complainant's, always. */
    public boolean belongsToAny(List<Account> accounts) {
        return accounts.contains(Account.complainant(account))
                || (holderAccount != null && accounts.contains(Account.complainant(holderAccount)));
    }

    public UUID complaintId() {
        return complaintId;
    }

    public String site() {
        return site;
    }

    private String said(Map<String, JsonNode> all, String attribute, @Nullable String before) {
        JsonNode value = all.get(attribute);
        if (value == null || !value.isTextual() || value.textValue().equals(before)) {
            return before;
        }
        changed = true;
        return value.textValue();
    }
}
