package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code notice.forwarded}: to whom, and what their manifests name. One told before notices of a moment
 * were told together is about one notice, whose fields stand in it.
 */
record ForwardedNotices(
        @Nullable List<Told> notices,
        @Nullable List<Item> evidence,
        @Nullable UUID noticeId,
        @Nullable Addressee addressee,
        @Nullable List<Item> manifest) {

    /** @param manifest ids of the items */
    record Told(
            UUID noticeId, Addressee addressee, @Nullable List<UUID> manifest) {}

    /** @param role absent in what was told before notices went to complainants too: an operator's */
    record Addressee(String account, @Nullable AccountRole role) {

        Account whole() {
            return new Account(role == null ? AccountRole.OPERATOR : role, account);
        }
    }

    record Item(UUID evidenceId, String version) {}

    /** What one notice opens to whom. */
    record Opened(UUID noticeId, Account to, List<Item> items) {}

    List<Opened> opened() {
        return notices == null ? alone() : together(notices);
    }

    private List<Opened> alone() {
        return noticeId == null || addressee == null
                ? List.of()
                : List.of(new Opened(noticeId, addressee.whole(), Objects.requireNonNullElse(manifest, List.of())));
    }

    private List<Opened> together(List<Told> told) {
        Map<UUID, Item> items = Stream.ofNullable(evidence)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Item::evidenceId, Function.identity(), (one, same) -> one));
        return told.stream()
                .map(notice -> new Opened(
                        notice.noticeId(),
                        notice.addressee().whole(),
                        Stream.ofNullable(notice.manifest())
                                .flatMap(List::stream)
                                .flatMap(id -> Stream.ofNullable(items.get(id)))
                                .toList()))
                .toList();
    }
}
