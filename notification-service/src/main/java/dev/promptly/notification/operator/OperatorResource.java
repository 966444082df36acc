package dev.promptly.notification.operator;

import dev.promptly.kit.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/operators/{operatorId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PLATFORM)
@Tag(name = "Operators", description = "The sellers, as the platform names them")
class OperatorResource {

    private final OperatorService operators;

    OperatorResource(OperatorService operators) {
        this.operators = operators;
    }

    @PUT
    @Operation(
            operationId = "putOperator",
            summary = "Name a seller, or say what has changed",
            description =
                    "A seller that was not named yet has an inbox all the same; that of a CLOSED one is disabled.")
    public OperatorView put(@PathParam("operatorId") String operatorId, @Valid @NotNull OperatorRequest request) {
        return operators.put(operatorId, request);
    }

    @GET
    @Operation(operationId = "getOperator", summary = "Read what the platform said of a seller")
    public OperatorView get(@PathParam("operatorId") String operatorId) {
        return operators.read(operatorId);
    }
}
