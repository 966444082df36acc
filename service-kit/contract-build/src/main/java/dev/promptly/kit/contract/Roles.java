package dev.promptly.kit.contract;

import dev.promptly.kit.caller.Role;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * Who may call, and for whom. The roles stand in {@code x-roles}: OpenAPI 3.1 would let them stand behind the bearer scheme too,
 * but readers made for 3.0 take what stands there for scopes of OAuth.
 */
final class Roles {

    private static final String ROLES = "x-roles";
    private static final String ON_BEHALF_OF = "On-Behalf-Of";
    private static final Set<String> FOR_OTHERS = Set.of(Role.REVIEWER, Role.PLATFORM);
    private static final Set<String> OTHERS = Set.of(Role.COMPLAINANT, Role.OPERATOR);

    private Roles() {}

    static void tell(Operation call) {
        Set<String> roles = of(call);
        if (call.getSecurity() != null) {
            call.addExtension(ROLES, List.copyOf(roles));
            call.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        boolean forOthers = !Collections.disjoint(roles, FOR_OTHERS) && !Collections.disjoint(roles, OTHERS);
        if (forOthers && !Calls.hasHeader(call, ON_BEHALF_OF)) {
            call.addParameter(OASFactory.createParameter()
                    .in(In.HEADER)
                    .name(ON_BEHALF_OF)
                    .description("The account that a reviewer or the platform acts for")
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
        }
        String said = Objects.requireNonNullElse(call.getDescription(), "");
        if (!said.contains("Roles: ")) {
            String named = call.getSecurity() == null ? "anyone, without a token too" : named(roles);
            call.setDescription((said + "\n\nRoles: " + named + ".").strip());
        }
    }

    private static String named(Set<String> roles) {
        return roles.isEmpty() ? "anyone with a token" : String.join(", ", roles);
    }

    private static Set<String> of(Operation call) {
        return Stream.ofNullable(call.getSecurity())
                .flatMap(List::stream)
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
