package dev.promptly.complaint.review;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;

/**
 * Whose appeal it is: the complainant's, or an operator's that sells one of the targets.
 *
 * @param evidenceIds what an operator handed in with it, for the person who decides; a complainant's is added to its notice
 */
@Embeddable
public record Appellant(
        @Enumerated(EnumType.STRING) @Column(name = "appellant_role")
        AccountRole role,

        @Column(name = "appellant") String account,
        @Column(name = "evidence_ids") List<UUID> evidenceIds) {

    public static Appellant of(Account account, List<UUID> evidenceIds) {
        return new Appellant(account.role(), account.id(), evidenceIds);
    }

    public Account whose() {
        return new Account(role, account);
    }
}
