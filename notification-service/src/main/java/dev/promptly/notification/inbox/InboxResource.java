package dev.promptly.notification.inbox;

import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import dev.promptly.kit.problem.Parameters;
import dev.promptly.notification.channel.KnownAccounts;
import dev.promptly.notification.notice.NoticeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "The notices to an account")
public class InboxResource {

    private final NoticeService notices;
    private final KnownAccounts known;
    private final Caller caller;

    InboxResource(NoticeService notices, KnownAccounts known, Caller caller) {
        this.notices = notices;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.COMPLAINANT, Role.PLATFORM})
    @Operation(
            operationId = "listInbox",
            summary = "Read the notices to an account, newest first",
            description = "The token's own account; the platform names an operator's with `On-Behalf-Of`.")
    @Parameter(
            name = "On-Behalf-Of",
            in = ParameterIn.HEADER,
            description = "The addressee's account, where another acts for it",
            schema = @Schema(type = SchemaType.STRING))
    public Page<NoticeView> inbox(
            @QueryParam("complaintId") @Parameter(schema = @Schema(implementation = UUID[].class)) @Nullable
                    List<String> complaintId,
            @QueryParam("role")
                    @Parameter(
                            description = "The role of the account, where the token is of both",
                            schema = @Schema(implementation = AccountRole.class))
                    @Nullable
                    String role,
            @BeanParam PageRequest page) {
        return notices.inbox(caller.account(role, known::know), Parameters.ids("complaintId", complaintId), page);
    }
}
