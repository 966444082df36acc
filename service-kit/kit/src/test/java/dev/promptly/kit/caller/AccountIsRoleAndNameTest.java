package dev.promptly.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.promptly.kit.problem.Refused;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows B5, B6: an account is a role and a name; whose a call is follows from its token and On-Behalf-Of alone. */
class AccountIsRoleAndNameTest {

    private static final String NAME = "acme";

    /** What {@code acme} is known as here: nothing, one of the two, or both. */
    enum Met {
        NOBODY,
        COMPLAINANT,
        OPERATOR,
        BOTH;

        boolean know(Account account) {
            return account.id().equals(NAME)
                    && (this == BOTH || name().equals(account.role().name()));
        }
    }

    @ParameterizedTest(name = "B5, B6: {0} for {1} naming role {2}, met as {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complainant, -, -, NOBODY, COMPLAINANT",
                "complainant, -, -, OPERATOR, COMPLAINANT",
                "operator, -, -, COMPLAINANT, OPERATOR",
                "complainant, -, OPERATOR, BOTH, 403",
                "operator, -, COMPLAINANT, BOTH, 403",
                "complainant+operator, -, -, BOTH, 400",
                "complainant+operator, -, OPERATOR, BOTH, OPERATOR",
                "complainant+operator, -, COMPLAINANT, BOTH, COMPLAINANT",
                "platform, -, -, BOTH, 403",
                "platform, acme, -, NOBODY, OPERATOR",
                "platform, acme, -, OPERATOR, OPERATOR",
                "platform, acme, -, BOTH, OPERATOR",
                "platform, acme, -, COMPLAINANT, 403",
                "platform, acme, COMPLAINANT, NOBODY, 403",
                "platform, acme, COMPLAINANT, COMPLAINANT, 403",
                "platform, acme, OPERATOR, COMPLAINANT, OPERATOR",
                "platform+complainant, acme, COMPLAINANT, BOTH, 403",
                "reviewer, -, -, BOTH, 403",
                "reviewer, acme, -, NOBODY, COMPLAINANT",
                "reviewer, acme, -, COMPLAINANT, COMPLAINANT",
                "reviewer, acme, -, BOTH, COMPLAINANT",
                "reviewer, acme, -, OPERATOR, 400",
                "reviewer, acme, OPERATOR, OPERATOR, OPERATOR",
                "reviewer, acme, COMPLAINANT, OPERATOR, COMPLAINANT",
                "auditor, -, -, BOTH, 403",
                "ops, -, OPERATOR, BOTH, 403",
            })
    void ofACallThatEitherRoleMakes(
            String roles, @Nullable String onBehalfOf, @Nullable AccountRole named, Met met, String right) {
        AccountOfCall call = call(roles, onBehalfOf);

        assertThat(answer(() -> call.among(named, met::know))).isEqualTo(right);
    }

    @ParameterizedTest(name = "B5: {0} for {1}, of a call of {2}s: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complainant, -, COMPLAINANT, COMPLAINANT",
                "complainant, -, OPERATOR, 403",
                "complainant+operator, -, COMPLAINANT, COMPLAINANT",
                "complainant+operator, -, OPERATOR, OPERATOR",
                "platform, -, COMPLAINANT, 403",
                "platform, acme, COMPLAINANT, 403",
                "platform, acme, OPERATOR, OPERATOR",
                "platform+complainant, acme, COMPLAINANT, 403",
                "platform+reviewer, acme, COMPLAINANT, COMPLAINANT",
                "reviewer, acme, COMPLAINANT, COMPLAINANT",
                "reviewer, acme, OPERATOR, OPERATOR",
                "reviewer, -, COMPLAINANT, 403",
                "auditor, acme, OPERATOR, 403",
            })
    void ofACallThatOneRoleMakes(String roles, @Nullable String onBehalfOf, AccountRole role, String right) {
        AccountOfCall call = call(roles, onBehalfOf);

        assertThat(answer(() -> call.in(role))).isEqualTo(right);
    }

    @ParameterizedTest(name = "B5, B6: {0} for {1} on a path of {2} naming role {3}, met as {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complainant, -, acme, -, BOTH, COMPLAINANT",
                "operator, -, acme, -, COMPLAINANT, OPERATOR",
                "operator, -, acme, COMPLAINANT, BOTH, 404",
                "operator, -, another, -, NOBODY, 404",
                "complainant+operator, -, acme, -, BOTH, 400",
                "complainant+operator, -, acme, OPERATOR, BOTH, OPERATOR",
                "platform, -, acme, -, NOBODY, OPERATOR",
                "platform, -, acme, -, COMPLAINANT, 403",
                "platform, -, acme, -, BOTH, OPERATOR",
                "platform, -, acme, COMPLAINANT, BOTH, 403",
                "platform, acme, acme, OPERATOR, COMPLAINANT, OPERATOR",
                "platform, another, acme, OPERATOR, OPERATOR, 404",
                "reviewer, -, acme, -, BOTH, 404",
            })
    void ofACallWhosePathNamesAnAccount(
            String roles,
            @Nullable String onBehalfOf,
            String path,
            @Nullable AccountRole named,
            Met met,
            String right) {
        AccountOfCall call = call(roles, onBehalfOf);

        assertThat(answer(() -> call.named(path, named, met::know))).isEqualTo(right);
    }

    @ParameterizedTest(name = "B6: {0} for {1} is the complainant''s {2}, the operator''s {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complainant, -, true, false",
                "operator, -, false, true",
                "complainant+operator, -, true, true",
                "platform, -, false, false",
                "platform, acme, false, true",
                "platform, another, false, false",
                "reviewer, acme, true, true",
                "reviewer, -, false, false",
                "auditor, acme, false, false",
            })
    void aThingIsOnlyItsOwnRolesAccounts(
            String roles, @Nullable String onBehalfOf, boolean complainants, boolean operators) {
        AccountOfCall call = call(roles, onBehalfOf);

        assertThat(call.isFor(Account.complainant(NAME))).isEqualTo(complainants);
        assertThat(call.isFor(Account.operator(NAME))).isEqualTo(operators);
    }

    @Test
    void aTokenOfBothRolesReadsAsEachAndOneWithoutAccountAsNone() {
        Predicate<Account> met = Met.BOTH::know;

        assertThat(call("complainant+operator", null).all(met))
                .containsExactlyInAnyOrder(Account.complainant(NAME), Account.operator(NAME));
        assertThat(call("reviewer", NAME).all(met))
                .containsExactlyInAnyOrder(Account.complainant(NAME), Account.operator(NAME));
        assertThat(call("platform", NAME).all(met)).containsExactly(Account.operator(NAME));
        assertThatThrownBy(() -> call("platform", NAME).all(Met.COMPLAINANT::know))
                .isInstanceOfSatisfying(
                        Refused.class,
                        problem -> assertThat(problem.refusal().sort().status()).isEqualTo(403));
        assertThatThrownBy(() -> new AccountOfCall(Set.of("operator"), null, null).all(met))
                .isInstanceOfSatisfying(
                        Refused.class,
                        problem -> assertThat(problem.refusal().sort().status()).isEqualTo(403));
    }

    private static AccountOfCall call(String roles, @Nullable String onBehalfOf) {
        return new AccountOfCall(Set.of(roles.split("\\+")), NAME, onBehalfOf);
    }

    private interface Asked {
        Account answer();
    }

    private static String answer(Asked asked) {
        try {
            Account account = asked.answer();
            assertThat(account.id()).isEqualTo(NAME);
            return account.role().name();
        } catch (Refused problem) {
            return Integer.toString(problem.refusal().sort().status());
        }
    }
}
