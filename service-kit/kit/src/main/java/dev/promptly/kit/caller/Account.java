package dev.promptly.kit.caller;

/**
 * An account is a role and a name: a complainant and an operator of one name are two accounts, and neither sees, reads or
 * sets anything of the other's.
 *
 * @param id the claim {@code account} of its tokens; an operator's is its {@code operatorId}
 */
public record Account(AccountRole role, String id) {

    public static Account complainant(String id) {
        return new Account(AccountRole.COMPLAINANT, id);
    }

    public static Account operator(String id) {
        return new Account(AccountRole.OPERATOR, id);
    }

    /** The account of the same name in the other role. */
    Account namesake() {
        return role == AccountRole.COMPLAINANT ? operator(id) : complainant(id);
    }
}
