package dev.promptly.notification.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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

    /** Who did it: an opaque subject id in its role. */
    record ActorView(String role, String subject) {}

    static ActView from(RecordedAct act, Set<UUID> seen) {
        JsonNode actor = act.disclosed("actor");
        return new ActView(
                act.name(),
                act.targets().keySet().stream().filter(seen::contains).toList(),
                act.at(),
                act.assertedBy(),
                act.recordedAt(),
                actor.isObject()
                        ? new ActorView(
                                actor.path("role").asText(),
                                actor.path("subject").asText())
                        : null,
                act.disclosed("onBehalfOf").textValue(),
                act.source(),
                act.number());
    }
}
