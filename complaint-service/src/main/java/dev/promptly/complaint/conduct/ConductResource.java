package dev.promptly.complaint.conduct;

import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/conduct-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.REVIEWER})
@Tag(name = "Conduct", description = "What parties did that may count against them: facts, never a finding")
class ConductResource {

    private final ConductService service;

    ConductResource(ConductService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listConductRecords",
            summary = "What is on record, with the evidence that shows it "
                    + "(reviewer, of all or of an account; an account its own)")
    public Page<ConductRecordView> list(
            @QueryParam("account") @Nullable List<String> account,
            @QueryParam("role") @Nullable String role,
            @BeanParam PageRequest page) {
        return service.list(Parameters.texts(account), Parameters.oneOf("role", role, AccountRole.class), page);
    }
}
