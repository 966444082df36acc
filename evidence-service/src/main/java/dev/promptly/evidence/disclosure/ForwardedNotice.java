package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code notice.forwarded}: to whom, and the manifest. */
record ForwardedNotice(
        UUID noticeId, Addressee addressee, @Nullable List<Item> manifest) {

    /** @param role absent in what was told before notices went to complainants too: an operator's */
    record Addressee(String account, @Nullable AccountRole role) {

        Account whole() {
            return new Account(role == null ? AccountRole.OPERATOR : role, account);
        }
    }

    record Item(UUID evidenceId, String version) {}

    List<Item> items() {
        return manifest == null ? List.of() : manifest;
    }
}
