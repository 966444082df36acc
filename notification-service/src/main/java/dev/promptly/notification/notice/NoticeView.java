package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.kit.json.JsonFormat;
import dev.promptly.notification.asked.Forward;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.letter.Decision;
import dev.promptly.notification.letter.Declared;
import dev.promptly.notification.letter.Letter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its addressee sees it, in the inbox and at its webhook.
 *
 * @param complaintId absent in a notice about an account
 * @param declaration what an operator declares; absent in every other notice
 * @param decision what has happened; absent where a notice or a declaration is forwarded
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID complaintId,
        List<Forward.Target> targets,
        Forward.@Nullable Parties parties,
        Forward.@Nullable Right right,
        @Nullable String claim,
        @Nullable String statement,
        List<Forward.ManifestItem> manifest,

        @JsonProperty("case") @Schema(implementation = NoticeCase.class)
        JsonNode shown,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Declared declaration,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Decision decision,
        @Nullable Letter letter,
        @Nullable Instant forwardedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant acknowledgedAt) {

    static NoticeView from(Notice notice, NoticePayload payload) {
        Forward forward = payload.forward();
        return new NoticeView(
                notice.id,
                notice.kind,
                notice.complaintId,
                forward.targets(),
                forward.parties(),
                forward.right(),
                forward.claim(),
                forward.statement(),
                forward.manifest(),
                json(notice.caseShown),
                forward.declaration(),
                forward.decision(),
                payload.letter(),
                notice.forwardedAt,
                notice.deliveredAt,
                notice.acknowledgedAt);
    }

    private static JsonNode json(String text) {
        try {
            return JsonFormat.tolerant().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
