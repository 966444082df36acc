package dev.promptly.kit.caller;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose account a call is for, decided by its token and its {@code On-Behalf-Of} alone. A platform acts for its operators
 * and for nobody else; a reviewer for a party that wrote by post or mail.
 *
 * @param roles the token's
 * @param own the token's claim {@code account}
 * @param onBehalfOf the account acted for; null where the call is the token's own
 */
record AccountOfCall(
        Set<String> roles, @Nullable String own, @Nullable String onBehalfOf) {

    static final String HEADER = "On-Behalf-Of";
    private static final String PARAMETER = "role";
    private static final String OPERATORS_ONLY = "A platform acts for its operators only";

    /**
     * Of a call that accounts of one role make.
     *
     * @throws Refused 403 where the caller neither has the role nor may act for who has it, or names no account
     */
    Account in(AccountRole role) {
        if (onBehalfOf == null && !roles.contains(role.token())) {
            throw Problems.forbidden("Without the role " + role.token() + " this is done On-Behalf-Of an account only");
        }
        if (onBehalfOf != null && !mayActFor().contains(role)) {
            throw notFor(role);
        }
        return new Account(role, name());
    }

    /**
     * Of a call that accounts of either role make.
     *
     * @param named the role that the call names itself; null where it leaves that to the token
     * @param known whether an account has been met before: a namesake in the other role is not taken for it
     * @throws Refused 400 where it could be either role's, 403 where the caller may act for neither
     */
    Account among(@Nullable AccountRole named, Predicate<Account> known) {
        if (named != null) {
            return in(named);
        }
        Set<AccountRole> possible = onBehalfOf == null ? ownRoles() : mayActFor();
        if (possible.isEmpty()) {
            throw Problems.forbidden(
                    "An operator's or a complainant's account does this, or who acts On-Behalf-Of one");
        }
        if (onBehalfOf == null && possible.size() > 1) {
            throw ambiguous("The token is of both roles: role says which account is meant");
        }
        return onBehalfOf == null
                ? new Account(possible.iterator().next(), name())
                : actedFor(onBehalfOf, possible, known);
    }

    /**
     * Of a call whose path names an account: its own, or for a platform an operator's.
     *
     * @throws Refused 400 where it could be either role's, 403 where a platform names a complainant, 404 where it is
     *     another's
     */
    Account named(String id, @Nullable AccountRole role, Predicate<Account> known) {
        if (onBehalfOf == null
                && id.equals(own)
                && (role == null ? !ownRoles().isEmpty() : ownRoles().contains(role))) {
            return among(role, known);
        }
        if (roles.contains(Role.PLATFORM) && (onBehalfOf == null || onBehalfOf.equals(id))) {
            return new AccountOfCall(Set.of(Role.PLATFORM), null, id).among(role, known);
        }
        throw Problems.notFound();
    }

    /**
     * Every account that the caller is or acts for: of those a thing that is named may be any one's.
     *
     * @throws Refused 403 where there is none, or where a platform names a complainant
     */
    List<Account> all(Predicate<Account> known) {
        if (onBehalfOf == null && ownRoles().isEmpty() || onBehalfOf != null && !roles.contains(Role.REVIEWER)) {
            return List.of(among(null, known));
        }
        Set<AccountRole> possible = onBehalfOf == null ? ownRoles() : mayActFor();
        return possible.stream().map(role -> new Account(role, name())).toList();
    }

    /** Whether this is the account's own token, or one that acts for it. */
    boolean isFor(Account account) {
        return onBehalfOf == null
                ? roles.contains(account.role().token()) && account.id().equals(own)
                : mayActFor().contains(account.role()) && account.id().equals(onBehalfOf);
    }

    /** The roles whose accounts the caller may act for; empty for who acts for nobody. */
    Set<AccountRole> mayActFor() {
        return roles.contains(Role.REVIEWER)
                ? EnumSet.allOf(AccountRole.class)
                : roles.contains(Role.PLATFORM) ? EnumSet.of(AccountRole.OPERATOR) : EnumSet.noneOf(AccountRole.class);
    }

    /** A platform's is an operator; a reviewer's the one of that name that was met before, else a complainant. */
    private static Account actedFor(String id, Set<AccountRole> possible, Predicate<Account> known) {
        Account likely = possible.contains(AccountRole.COMPLAINANT) ? Account.complainant(id) : Account.operator(id);
        if (known.test(likely) || !known.test(likely.namesake())) {
            return likely;
        }
        throw possible.size() == 1
                ? notFor(likely.namesake().role())
                : ambiguous("Only an operator of this name is known here: role says which account is meant");
    }

    private Set<AccountRole> ownRoles() {
        Set<AccountRole> held = EnumSet.noneOf(AccountRole.class);
        Stream.of(AccountRole.values())
                .filter(role -> roles.contains(role.token()))
                .forEach(held::add);
        return held;
    }

    private String name() {
        String name = onBehalfOf == null ? own : onBehalfOf;
        if (name == null) {
            throw Problems.forbidden("The token names no account");
        }
        return name;
    }

    private static Refused notFor(AccountRole role) {
        String detail = role == AccountRole.COMPLAINANT ? OPERATORS_ONLY : "Only platform and reviewer act for others";
        return Problems.of(
                Refusal.Sort.FORBIDDEN,
                "forbidden",
                "Not for this role",
                detail,
                Fault.inHeader(HEADER, "forbidden", detail));
    }

    private static Refused ambiguous(String detail) {
        return Problems.malformed(Fault.inParameter(PARAMETER, "required", detail));
    }
}
