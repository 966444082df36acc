package dev.promptly.complaint.publication;

import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Publications", description = "Notices, declarations and outcomes, for everybody (E-Commerce Law art. 44)")
class PublicationResource {

    private final PublicationService service;

    PublicationResource(PublicationService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listPublications",
            summary = "What a site has published in the last twelve months (public)",
            description =
                    "Newest first. Entities by their name; of a natural person no more than the first character of it.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "422", description = "There is no such site")
    public Page<PublicationView> list(
            @Parameter(description = "Of which site; main where it is not said") @QueryParam("site") @Nullable
                    String site,
            @BeanParam PageRequest page) {
        return service.list(site, page);
    }
}
