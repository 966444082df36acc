package dev.promptly.kit.caller;

import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.text.IllegalText;
import dev.promptly.kit.text.TextKind;
import dev.promptly.kit.text.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The bearer of this request's token. */
@RequestScoped
public class Caller {

    private static final String ON_BEHALF_OF = "On-Behalf-Of";
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
     * The account this request is for: the one named by {@code On-Behalf-Of}, else the token's own.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the token names none, or may not act for others
     */
    public String account() {
        String onBehalfOf = onBehalfOf();
        if (onBehalfOf != null) {
            return onBehalfOf;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("account") instanceof String account) {
            return account;
        }
        throw Problems.forbidden("The token names no account");
    }

    /**
     * The account for which something is done that belongs to a role: its own token, or another's on its behalf.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 where the caller neither has the role nor acts for anyone
     */
    public String accountAs(String role) {
        if (!has(role) && onBehalfOf() == null) {
            throw Problems.forbidden("Without the role " + role + " this is done On-Behalf-Of an account only");
        }
        return account();
    }

    /** Whether this is the account's own token, or one that acts for it. */
    public boolean isFor(String account) {
        return hasAny(Role.COMPLAINANT, Role.OPERATOR, Role.PLATFORM, Role.REVIEWER)
                && (onBehalfOf() != null || hasAny(Role.COMPLAINANT, Role.OPERATOR))
                && account.equals(account());
    }

    /**
     * The account that another acts for; null where nobody is named.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for who may not act for others, 400 where the header names no one
     */
    public @Nullable String onBehalfOf() {
        String named = headers.getHeaderString(ON_BEHALF_OF);
        if (named != null && MAY_ACT_FOR_OTHERS.stream().noneMatch(this::has)) {
            throw Problems.of(
                    403,
                    "forbidden",
                    "Not for this role",
                    "Only platform and reviewer act for others",
                    Fault.inHeader(ON_BEHALF_OF, "forbidden", "Only platform and reviewer act for others"));
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
            throw Problems.malformed(Fault.inHeader(ON_BEHALF_OF, e.code(), e.detail()));
        }
        throw Problems.malformed(Fault.inHeader(ON_BEHALF_OF, "invalid-value", "It names the account acted for"));
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
