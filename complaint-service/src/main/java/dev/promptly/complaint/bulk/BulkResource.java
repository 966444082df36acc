package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.promptly.complaint.admission.ComplaintRequest;
import dev.promptly.complaint.bulk.BulkService.Connection;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.BodyType;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(BulkService.PATH)
@Tag(name = "Complaints", description = "The notices that right holders file, and what was decided of them")
class BulkResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final String A_TABLE = """
            /idempotencyKey,/complainantId,/rightId,/claim,/targets/0/url
            a-1,01990000-0000-7000-8000-000000000001,01990000-0000-7000-8000-000000000002,TM_COUNTERFEIT,https://shop.example/item/904
            a-1,,,,https://shop.example/item/905
            """;

    private final BulkService service;

    BulkResource(BulkService service) {
        this.service = service;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @Produces(NDJSON)
    @RolesAllowed({Role.COMPLAINANT, Role.REVIEWER})
    @Operation(
            operationId = "fileComplaints",
            summary = "File many notices, line by line (complainant; reviewer On-Behalf-Of)",
            description =
                    "A line of NDJSON is a notice as one files it by itself, with its idempotencyKey. A table's header names by "
                            + "JSON pointers where its cells stand (/rightId, /targets/0/url); rows that follow each other with the same "
                            + "/idempotencyKey are one notice. Each line is answered by itself, in their order and while they come: "
                            + "with what filing it answers, or with the problem. Whoever does not read the answers is read no further. A line has at most 1 MiB; the body has no end. "
                            + "Where the answer breaks off, sending the same lines again files none twice.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkLine.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = A_TABLE)
            })
    @APIResponse(
            responseCode = "200",
            description = "A line for each",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkAnswer.class)))
    @Blocking
    public StreamingOutput file(InputStream body, @Context HttpHeaders headers, @Context RoutingContext call)
            throws IOException {
        MediaType type = BodyType.of(headers, List.of(NDJSON, CSV));
        return BodyType.is(type, CSV) ? service.csv(body, connection(call)) : service.ndjson(body, connection(call));
    }

    private static Connection connection(RoutingContext call) {
        return new Connection() {
            @Override
            public void cut() {
                call.request().connection().close();
            }

            /** Whoever is gone already is not noticed to go. */
            @Override
            public void atTheEnd(Runnable then) {
                AtomicBoolean over = new AtomicBoolean();
                Runnable once = () -> {
                    if (over.compareAndSet(false, true)) {
                        then.run();
                    }
                };
                call.addEndHandler(done -> once.run());
                if (call.response().closed()) {
                    once.run();
                }
            }
        };
    }

    /**
     * A line: the notice, and its key.
     *
     * @param idempotencyKey what makes sending it again safe
     */
    record BulkLine(
            @NotNull @Size(min = 1, max = 255) String idempotencyKey,
            @JsonUnwrapped ComplaintRequest notice) {}
}
