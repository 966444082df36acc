package dev.promptly.complaint.testclock;

import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.kit.time.LegalClock;
import dev.promptly.kit.time.TestClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sets the legal time of the whole installation; only there where it was started for that. */
@Path("/v1/test-clock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPS)
@APIResponse(responseCode = "404", description = "This installation was not started so that its time can be set")
@Tag(
        name = "TestClock",
        description = "The legal time of the whole installation, where it was started so that it can be set")
class TestClockResource {

    /** No due time that counts from here has a year of five digits, however long the clock runs. */
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    private static final Instant EARLIEST = Instant.EPOCH;

    private final LegalClock clock;

    TestClockResource(LegalClock clock) {
        this.clock = clock;
    }

    /** @param mode absent where no test clock is set and legal time is the real one */
    record ClockView(Instant instant, TestClock.@Nullable Mode mode) {}

    @PUT
    @Operation(
            operationId = "setTestClock",
            summary = "Set the legal time of all processes, forwards or backwards (ops)")
    @APIResponse(
            responseCode = "200",
            description = "Legal time",
            content = @Content(schema = @Schema(implementation = ClockView.class)))
    public ClockView set(@NotNull @Valid TestClock wanted) {
        requireSettable();
        if (wanted.instant().isBefore(EARLIEST) || !wanted.instant().isBefore(LATEST)) {
            throw Problems.refused(Fault.at(
                    "/instant", "invalid-value", "Legal time is set from " + EARLIEST + " to before " + LATEST));
        }
        clock.set(wanted);
        return view();
    }

    @GET
    @Operation(operationId = "getTestClock", summary = "The legal time now (ops)")
    @APIResponse(
            responseCode = "200",
            description = "Legal time",
            content = @Content(schema = @Schema(implementation = ClockView.class)))
    public ClockView get() {
        requireSettable();
        return view();
    }

    @DELETE
    @Operation(operationId = "resetTestClock", summary = "Go back to real time (ops)")
    @APIResponse(responseCode = "204", description = "Legal time is real time")
    public void reset() {
        requireSettable();
        clock.reset();
    }

    private ClockView view() {
        return new ClockView(
                clock.instant(), clock.testClock().map(TestClock::mode).orElse(null));
    }

    private void requireSettable() {
        if (!clock.settable()) {
            throw Problems.notFound();
        }
    }
}
