package dev.promptly.notification.channel;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.kit.caller.Caller;
import dev.promptly.kit.caller.Role;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Problems;
import dev.promptly.notification.channel.ChannelsRequest.WebhookRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/accounts/{account}/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.COMPLAINANT, Role.OPERATOR, Role.PLATFORM})
@Tag(name = "Channels", description = "How an account is reached beside its inbox, which is always on")
class ChannelResource {

    private static final String ROLE =
            "The role of the account: an operator's where the platform says none, the token's own else";

    private final ChannelService channels;
    private final Reachability reachability;
    private final KnownAccounts known;
    private final Caller caller;

    ChannelResource(ChannelService channels, Reachability reachability, KnownAccounts known, Caller caller) {
        this.known = known;
        this.channels = channels;
        this.reachability = reachability;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "putChannels",
            summary = "Say how an account is reached: all its webhooks and addresses",
            description =
                    "The account itself, or the platform for its operators. A change is an act in the account's record"
                            + " and told to its inbox and to every webhook that it had before. Webhooks are signed as"
                            + " Standard Webhooks say; several secrets make several signatures, secrets are never shown"
                            + " again. Only https addresses of the public internet are taken. A webhook gets the notices"
                            + " forwarded from now on.")
    public ChannelsView put(
            @PathParam("account") String account,
            @Parameter(description = ROLE, schema = @Schema(implementation = AccountRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role,
            @Valid @NotNull ChannelsRequest request) {
        Account named = caller.named(account, role, known::know);
        requireCallable(request.webhooks());
        return channels.put(named, request, caller.actingFor(named));
    }

    @GET
    @Operation(operationId = "getChannels", summary = "Read how an account is reached")
    public ChannelsView get(
            @PathParam("account") String account,
            @Parameter(description = ROLE, schema = @Schema(implementation = AccountRole.class))
                    @QueryParam("role")
                    @Nullable
                    String role) {
        return channels.read(caller.named(account, role, known::know));
    }

    private void requireCallable(List<WebhookRequest> webhooks) {
        List<Fault> faults = new ArrayList<>();
        Set<WebhookUrl> seen = new HashSet<>();
        for (int i = 0; i < webhooks.size(); i++) {
            String pointer = "/webhooks/" + i + "/url";
            WebhookUrl url = webhooks.get(i).url();
            if (!seen.add(url)) {
                faults.add(Fault.at(pointer, "invalid-value", "This webhook is named twice"));
            } else if (reachability.of(url) == Reachability.Verdict.BLOCKED) {
                faults.add(Fault.at(pointer, "blocked-address", "Webhooks go to public addresses by https only"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.refused(faults.toArray(Fault[]::new));
        }
    }
}
