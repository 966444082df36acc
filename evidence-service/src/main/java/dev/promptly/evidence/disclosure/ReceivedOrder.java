package dev.promptly.evidence.disclosure;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.caller.AccountRole;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code order.received}: which items a court's or an authority's order opens, and to whom. An order of
 * another effect opens none; neither does one told before orders named their readers, nor one to the platform.
 *
 * @param about the order
 * @param order null in what is told of an act in any of its parts but the first
 */
record ReceivedOrder(@Nullable About about, @Nullable Ordered order) {

    private static final String DISCLOSE = "DISCLOSE";

    record About(UUID id) {}

    record Ordered(
            String effect,
            @Nullable List<UUID> disclose,
            @Nullable List<Reader> readers) {}

    record Reader(String account, AccountRole role) {

        Account whole() {
            return new Account(role, account);
        }
    }

    /** What the order opens to one account. */
    record OpenedByOrder(UUID orderId, Account to, List<UUID> items) {}

    List<OpenedByOrder> opened() {
        if (about == null || order == null || !order.effect.equals(DISCLOSE)) {
            return List.of();
        }
        UUID id = about.id;
        List<UUID> items = Objects.requireNonNullElse(order.disclose, List.of());
        return Stream.ofNullable(order.readers)
                .flatMap(List::stream)
                .map(reader -> new OpenedByOrder(id, reader.whole(), items))
                .toList();
    }
}
