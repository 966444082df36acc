package dev.promptly.complaint.reading;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
public class CaseResource {

    private final CaseService service;

    CaseResource(CaseService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints, newest first (their account, reviewer, platform, auditor)",
            description =
                    "With changedSince oldest change first, and complete: whatever is shown of a complaint moves its "
                            + "changedAt (system time). Nothing that changed before the page's asOf can still appear later; the next "
                            + "poll asks changedSince=<asOf>. What changed since may be shown more than once. A filter named twice or with "
                            + "commas means any of them; view=summary leaves out the targets and counts them by state.")
    public Page<ComplaintView> list(@BeanParam ComplaintFilter wanted, @BeanParam PageRequest page) {
        return service.list(wanted, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER, Role.PLATFORM, Role.AUDITOR})
    @Operation(
            operationId = "getComplaint",
            summary = "A complaint with each target's state, measure, deadlines and reasons "
                    + "(its account, reviewer, platform, auditor)")
    public ComplaintView get(@PathParam("id") UUID id) {
        return service.find(id);
    }
}
