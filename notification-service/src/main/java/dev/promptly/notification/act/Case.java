package dev.promptly.notification.act;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.act.WrittenAct;
import dev.promptly.kit.caller.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
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

    protected Case() {}

    Case(UUID complaintId, UUID record) {
        this.complaintId = complaintId;
        this.record = record;
    }

    /** Takes over what the act says of its case; what it does not say stays. */
    Case learn(WrittenAct act) {
        account = said(act, "account", account);
        holderAccount = said(act, "holderAccount", holderAccount);
        site = said(act, "site", site);
        rightType = said(act, "rightType", rightType);
        claim = said(act, "claim", claim);
        return this;
    }

    int nextActNumber() {
        return ++actNumber;
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

    private static String said(WrittenAct act, String attribute, @Nullable String before) {
        JsonNode value = act.attributes().get(attribute);
        return value != null && value.isTextual() ? value.textValue() : before;
    }
}
