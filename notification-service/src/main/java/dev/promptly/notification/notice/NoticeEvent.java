package dev.promptly.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import dev.promptly.notification.asked.Forward.ManifestItem;
import dev.promptly.notification.asked.NoticeKind;
import dev.promptly.notification.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code promptly.notices.v1} tells of notices that share a moment: ids, codes, instants and hashes, nothing about a person.
 *
 * @param causedBy the event id of the act that asked for them
 * @param evidence every item that one of the manifests names, once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeEvent(
        UUID complaintId,
        String site,
        UUID causedBy,
        List<NoticeTold> notices,
        @Nullable List<ManifestItem> evidence,
        @Nullable Channel channel,
        @Nullable Integer attempt,
        @Nullable String reason,
        @Nullable Integer status,
        Instant at) {

    /**
     * One of them.
     *
     * @param manifest ids of the items that its addressee may read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeTold(
            UUID noticeId,
            NoticeKind kind,
            AddresseeTold addressee,
            List<UUID> targetIds,
            @Nullable List<UUID> manifest) {

        static NoticeTold of(NoticeEvents.Told told) {
            return new NoticeTold(
                    told.noticeId(),
                    told.kind(),
                    AddresseeTold.of(told.addressee()),
                    told.targetIds(),
                    told.manifest() == null
                            ? null
                            : told.manifest().stream()
                                    .map(ManifestItem::evidenceId)
                                    .toList());
        }
    }

    record AddresseeTold(String account, AccountRole role) {
        static AddresseeTold of(Account addressee) {
            return new AddresseeTold(addressee.id(), addressee.role());
        }
    }
}
