package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.notification.channel.Channel;
import dev.promptly.notification.notice.Forward.ManifestItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code promptly.notices.v1} tells of a notice: ids, codes, instants and hashes, nothing about a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeEvent(
        UUID complaintId,
        String site,
        UUID noticeId,
        NoticeKind kind,
        AddresseeTold addressee,
        List<UUID> targetIds,
        @Nullable List<ManifestItem> manifest,
        @Nullable Channel channel,
        @Nullable Integer attempt,
        @Nullable String reason,
        @Nullable Integer status,
        Instant at) {

    record AddresseeTold(String account, AccountRole role) {}
}
