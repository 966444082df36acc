package dev.promptly.evidence.disclosure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code notice.forwarded}: to whom, and the manifest. */
record ForwardedNotice(
        UUID noticeId, Addressee addressee, @Nullable List<Item> manifest) {

    record Addressee(String account) {}

    record Item(UUID evidenceId, String version) {}

    List<Item> items() {
        return manifest == null ? List.of() : manifest;
    }
}
