package dev.promptly.complaint.calendar;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.idempotency.Idempotent;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS)
@Tag(name = "Calendars", description = "The days of rest by which working days are counted, year by year")
class CalendarResource {

    private final CalendarService service;
    private final CalendarRefresh refresh;

    CalendarResource(CalendarService service, CalendarRefresh refresh) {
        this.service = service;
        this.refresh = refresh;
    }

    record CalendarList(List<CalendarView> items) {}

    @GET
    @Operation(
            operationId = "listCalendars",
            summary =
                    "Every list of a year's days of rest, where it comes from and how it stands, newest year first (ops)",
            description = "Of what was proposed and never confirmed, only what still waits.")
    public CalendarList list() {
        return new CalendarList(service.list());
    }

    @PUT
    @Path("/{jurisdiction}/{year}")
    @Operation(
            operationId = "proposeCalendar",
            summary = "Propose a year's days of rest, as its notice announces them (ops)",
            description =
                    "Nothing counts by it until another person has confirmed it. It replaces a list that still waits; the list in"
                            + " force stays in force. The list must hold every statutory day of the year, and no day before"
                            + " 24 December of the year before.")
    @APIResponse(
            responseCode = "200",
            description = "The list that waits, or the one in force where that says the same",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(responseCode = "422", description = "This cannot be the notice of that year: the pointers say why")
    public CalendarView propose(
            @PathParam("jurisdiction") String jurisdiction,
            @PathParam("year") int year,
            @NotNull @Valid CalendarRequest request) {
        return service.propose(jurisdiction, year, request);
    }

    @POST
    @Idempotent("confirmCalendar/<jurisdiction:word>/<year:word>")
    @Path("/{jurisdiction}/{year}/confirmation")
    @Operation(
            operationId = "confirmCalendar",
            summary = "Confirm the list that another person has proposed: it is in force (ops)",
            description = "Compare it with the notice first. Who proposed it is answered 403 own-entry.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response confirm(
            @PathParam("jurisdiction") String jurisdiction,
            @PathParam("year") int year,
            @QueryParam("version")
                    @Parameter(
                            description = "The version that was compared; needed where it replaced one that waited",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @Nullable
                    String version) {
        Answer answer = service.confirm(jurisdiction, year, number(version));
        refresh.atOnce();
        return answer.toResponse();
    }

    private static @Nullable Integer number(@Nullable String version) {
        try {
            return version == null ? null : Integer.valueOf(version);
        } catch (NumberFormatException e) {
            throw Problems.malformed(Fault.inParameter("version", "invalid-value", "version is a whole number"));
        }
    }
}
