package dev.promptly.notification.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.Role;
import dev.promptly.notification.act.RecordedAct;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act as the record shows it, with those of its targets that its reader may see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActView(
        String act,
        List<UUID> targetIds,
        Instant at,
        @Nullable String assertedBy,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ActorView actor,
        @Nullable String onBehalfOf,
        String source,
        int number) {

    static final Comparator<ActView> IN_ORDER = Comparator.comparing(ActView::at)
            .thenComparing(ActView::recordedAt)
            .thenComparing(ActView::source)
            .thenComparing(ActView::number);

    /**
     * Who did it.
     *
     * @param subject an opaque id; absent where it is not the reader's to know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActorView(String role, @Nullable String subject) {

        static @Nullable ActorView of(JsonNode actor) {
            return actor.isObject()
                    ? new ActorView(
                            actor.path("role").asText(), actor.path("subject").textValue())
                    : null;
        }

        /** A service has no secret of who it is. */
        ActorView asRole() {
            return role.equals("system") ? this : new ActorView(role, null);
        }
    }

    static ActView from(RecordedAct act, Set<UUID> seen) {
        return of(
                act,
                seen,
                ActorView.of(act.disclosed("actor")),
                act.disclosed("onBehalfOf").textValue());
    }

    /** As a party sees it whose notice it is about: who else acted, and for whom, is told by the role alone. */
    static ActView forAddressee(RecordedAct act, Set<UUID> seen, Account addressee) {
        ActorView actor = ActorView.of(act.disclosed("actor"));
        boolean own = act.isOf(addressee);
        return of(
                act,
                seen,
                actor == null || own && actor.role().equals(Role.OPERATOR) ? actor : actor.asRole(),
                own ? act.disclosed("onBehalfOf").textValue() : null);
    }

    private static ActView of(RecordedAct act, Set<UUID> seen, @Nullable ActorView actor, @Nullable String onBehalfOf) {
        return new ActView(
                act.name(),
                act.targets().keySet().stream().filter(seen::contains).toList(),
                act.at(),
                act.assertedBy(),
                act.recordedAt(),
                actor,
                onBehalfOf,
                act.source(),
                act.number());
    }
}
