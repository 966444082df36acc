package dev.promptly.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.feed.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer's side of the contract: the producer's own worked example can be read. */
final class ReceivedOrderTest {

    private static final Path EXAMPLE = Path.of("../complaint-service/contracts/events/order.received.example.json");
    private static final String ABOUT =
            "{\"about\": {\"kind\": \"ORDER\", \"id\": \"01958bb1-2e00-7c66-9c66-5e7f8091a2b3\"}";

    @Test
    void theProducersExampleNamesToWhomWhichItemsAreOpened() throws Exception {
        List<ReceivedOrder.OpenedByOrder> opened = read(Files.readAllBytes(EXAMPLE));

        assertEquals(
                List.of(new ReceivedOrder.OpenedByOrder(
                        UUID.fromString("01958bb1-2e00-7c66-9c66-5e7f8091a2b3"),
                        Account.operator("shop-17"),
                        List.of(UUID.fromString("019ab2ef-5e01-7a34-9b45-5d6e7f8a9b01")))),
                opened);
    }

    /** The topic still holds orders told before they named their readers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                ", \"order\": {\"effect\": \"TAKE_DOWN\", \"addressee\": \"PLATFORM\"}}",
                ", \"order\": {\"effect\": \"DISCLOSE\", \"disclose\": [\"019ab2ef-5e01-7a34-9b45-5d6e7f8a9b01\"]}}",
                ", \"order\": {\"effect\": \"RESTORE\", \"disclose\": [\"019ab2ef-5e01-7a34-9b45-5d6e7f8a9b01\"],"
                        + " \"readers\": [{\"role\": \"OPERATOR\", \"account\": \"shop-17\"}]}}"
            })
    void anOrderThatNamesNoReadersOrIsOfAnotherEffectOpensNothing(String rest) {
        assertEquals(List.of(), read((ABOUT + rest).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ReceivedOrder.OpenedByOrder> read(byte[] data) {
        return new Event("/complaint-service", "1", "order.received", "1", Instant.EPOCH, data)
                .data(ReceivedOrder.class)
                .opened();
    }
}
