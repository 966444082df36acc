package dev.promptly.kit.problem;

import dev.promptly.kit.caller.Role;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The served OpenAPI names with every call the problems that it may answer, who may call it, and for whom. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ServedContract implements OASFilter {

    private static final List<Answer> ALWAYS = List.of(
            new Answer(
                    "400",
                    "It cannot be read: an unknown parameter, a broken cursor, malformed JSON, an unknown field"),
            new Answer("401", "No token, or one that is expired or not ours"),
            new Answer("403", "Not for this role"),
            new Answer("503", "Not now; Retry-After says when"));
    private static final List<Answer> WITH_PATH_ID = List.of(new Answer("404", "Unknown, or not yours"));
    private static final List<Answer> WITH_BODY = List.of(
            new Answer("413", "Larger than this call takes"),
            new Answer("415", "Not of a media type that this call takes"),
            new Answer("422", "Well-formed, but refused; each fault with its pointer"));
    private static final List<Answer> WITH_KEY =
            List.of(new Answer("409", "The Idempotency-Key was used with another request"));

    private static final Set<String> FOR_OTHERS = Set.of(Role.REVIEWER, Role.PLATFORM);
    private static final Set<String> OTHERS = Set.of(Role.COMPLAINANT, Role.OPERATOR);

    private record Answer(String status, String description) {}

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema("Problem", problem());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(ServedContract::complete);
    }

    private static void complete(Operation call) {
        answer(call, ALWAYS);
        if (hasParameter(call, parameter -> parameter.getIn() == In.PATH)) {
            answer(call, WITH_PATH_ID);
        }
        if (call.getRequestBody() != null) {
            answer(call, WITH_BODY);
        }
        if (hasParameter(call, parameter -> "Idempotency-Key".equals(parameter.getName()))) {
            answer(call, WITH_KEY);
        }
        Set<String> roles = roles(call);
        boolean forOthers = !Collections.disjoint(roles, FOR_OTHERS) && !Collections.disjoint(roles, OTHERS);
        if (forOthers && !hasParameter(call, parameter -> "On-Behalf-Of".equals(parameter.getName()))) {
            call.addParameter(onBehalfOf());
        }
        String said = Objects.requireNonNullElse(call.getDescription(), "");
        if (!said.contains("Roles: ")) {
            call.setDescription((said + "\n\nRoles: " + String.join(", ", roles) + ".").strip());
        }
    }

    private static boolean hasParameter(Operation call, Predicate<Parameter> which) {
        return call.getParameters() != null && call.getParameters().stream().anyMatch(which);
    }

    private static Set<String> roles(Operation call) {
        return Stream.ofNullable(call.getSecurity())
                .flatMap(List::stream)
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Parameter onBehalfOf() {
        return OASFactory.createParameter()
                .in(In.HEADER)
                .name("On-Behalf-Of")
                .description("The account that a reviewer or the platform acts for")
                .schema(string("An account"));
    }

    private static void answer(Operation call, List<Answer> problems) {
        problems.stream()
                .filter(problem -> !call.getResponses().hasAPIResponse(problem.status))
                .forEach(problem -> call.getResponses().addAPIResponse(problem.status, response(problem.description)));
    }

    private static APIResponse response(String description) {
        Schema reference = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference)));
    }

    private static Schema problem() {
        Schema fault = object("Where the request is at fault: one of pointer, parameter and header")
                .addProperty("pointer", string("A JSON pointer into the body (RFC 6901)"))
                .addProperty("parameter", string("The query parameter"))
                .addProperty("header", string("The header"))
                .addProperty("code", string("For machines"))
                .addProperty("detail", string("For people"))
                .required(List.of("code", "detail"));
        return object("A lawful no (RFC 9457)")
                .addProperty(
                        "type",
                        string("https://promptly.dev/problems/ and the code").format("uri"))
                .addProperty("title", string("For people, the same for every problem of this type"))
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", string("For people, of this one"))
                .addProperty("instance", string("The path that was called"))
                .addProperty("requestId", string("By which the request is found in the logs"))
                .addProperty("code", string("For machines"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .items(fault))
                .required(List.of("type", "title", "status", "detail", "instance", "requestId", "code"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
