package dev.promptly.kit.caller;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.problem.Refusal;
import dev.promptly.kit.problem.Refused;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The bearer of this request's token. */
@RequestScoped
public class Caller {

    private static final Set<String> MAY_ACT_FOR_OTHERS = Set.of(Role.PLATFORM, Role.REVIEWER);

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Caller(SecurityIdentity identity, @Context HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean hasAny(String... roles) {
        return Stream.of(roles).anyMatch(this::has);
    }

    /**
     * The account of a call that accounts of one role make: its own token's, or another's on its behalf.
     *
     * @throws Refused 403 where the caller neither has the role nor may act for who has it
     */
    public Account account(AccountRole role) {
        return call().in(role);
    }

    /** The name of {@link #account(AccountRole)}, where the role is said by the place that keeps it. */
    public String accountAs(String role) {
        return account(AccountRole.ofToken(role)).id();
    }

    /**
     * The account of a call that accounts of either role make.
     *
     * @param role the parameter {@code role}: which of two namesakes is meant; null where the caller did not say
     * @param known whether this service has met an account: who means the other role's account of that name is told so
     * @throws Refused 400 where it could be either role's, 403 where the caller may act
     *     for neither: a platform for a complainant
     */
    public Account account(@Nullable String role, Predicate<Account> known) {
        return call().among(Parameters.oneOf("role", role, AccountRole.class), known);
    }

    /**
     * The account that a call's path names: the caller's own, or for a platform an operator's.
     *
     * @param role and {@code known} as in {@link #account(String, Predicate)}
     * @throws Refused 400 where it could be either role's, 403 where a platform names a
     *     complainant, 404 where it is another's
     */
    public Account named(String id, @Nullable String role, Predicate<Account> known) {
        return call().named(id, Parameters.oneOf("role", role, AccountRole.class), known);
    }

    /**
     * Every account that the caller is or acts for: of those a thing that is named may be any one's.
     *
     * @param known as in {@link #account(String, Predicate)}
     * @throws Refused 403 where there is none, or where a platform names a complainant
     */
    public List<Account> accounts(Predicate<Account> known) {
        return call().all(known);
    }

    /** Whether this is the account's own token, or one that acts for it. */
    public boolean isFor(Account account) {
        return call().isFor(account);
    }

    private AccountOfCall call() {
        String own = identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim("account") instanceof String account
                ? account
                : null;
        return new AccountOfCall(identity.getRoles(), own, onBehalfOf());
    }

    /**
     * The account that another acts for; null where nobody is named.
     *
     * @throws Refused 403 for who may not act for others, 400 where the header names no one
     */
    public @Nullable String onBehalfOf() {
        String named = headers.getHeaderString(AccountOfCall.HEADER);
        if (named != null && MAY_ACT_FOR_OTHERS.stream().noneMatch(this::has)) {
            throw Problems.of(
                    Refusal.Sort.FORBIDDEN,
                    "forbidden",
                    "Not for this role",
                    "Only platform and reviewer act for others",
                    Fault.inHeader(AccountOfCall.HEADER, "forbidden", "Only platform and reviewer act for others"));
        }
        return named == null ? null : read(named);
    }

    private static String read(String named) {
        try {
            String account = Texts.read(named, TextKind.NAME);
            if (account != null) {
                return account;
            }
        } catch (IllegalText e) {
            throw Problems.malformed(Fault.inHeader(AccountOfCall.HEADER, e.code(), e.detail()));
        }
        throw Problems.malformed(
                Fault.inHeader(AccountOfCall.HEADER, "invalid-value", "It names the account acted for"));
    }

    /** Who is acting for the account: itself in its role, or a reviewer or the platform in theirs, naming it. */
    public Actor actingFor(Account account) {
        if (onBehalfOf() == null && isFor(account)) {
            return as(account.role().token());
        }
        Actor other = as(has(Role.REVIEWER) ? Role.REVIEWER : Role.PLATFORM);
        return new Actor(other.role(), other.subject(), account.id());
    }

    /** Who is acting, in the role the call was made for. */
    public Actor as(String role) {
        String acting = has(role)
                ? role
                : identity.getRoles().stream().sorted().findFirst().orElse(role);
        String subject = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        return new Actor(acting, subject, onBehalfOf());
    }
}
