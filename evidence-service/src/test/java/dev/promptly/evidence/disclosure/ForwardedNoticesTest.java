package dev.promptly.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.promptly.kit.caller.Account;
import dev.promptly.kit.feed.Event;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The consumer's side of the contract: the producer's own worked example can be read. */
final class ForwardedNoticesTest {

    private static final Path EXAMPLE =
            Path.of("../notification-service/contracts/events/notice.forwarded.example.json");

    @Test
    void theProducersExampleNamesWhoMayReadWhat() throws Exception {
        byte[] data = Files.readAllBytes(EXAMPLE);
        Event event = new Event("/notification-service", "1", "notice.forwarded", "1", Instant.EPOCH, data);

        List<ForwardedNotices.Opened> opened =
                event.data(ForwardedNotices.class).opened();

        assertEquals(2, opened.size());
        opened.forEach(notice -> {
            assertFalse(notice.to().id().isEmpty());
            assertFalse(notice.items().isEmpty());
            notice.items().forEach(item -> assertEquals("ORIGINAL", item.version()));
        });
    }

    /** As it was told when each notice was told by itself; the topic still holds some. */
    @Test
    void oneToldBeforeOpensWhatItsOwnManifestNames() {
        byte[] data =
                ("{\"noticeId\": \"019ab2f0-7a10-7b22-8e63-4c2d8f9a0b12\", \"addressee\": {\"account\": \"shop-17\"},"
                                + "\"manifest\": [{\"evidenceId\": \"019ab2ef-5e01-7a34-9b45-5d6e7f8a9b01\", \"version\": \"ORIGINAL\"}]}")
                        .getBytes(StandardCharsets.UTF_8);
        Event event = new Event("/notification-service", "1", "notice.forwarded", "1", Instant.EPOCH, data);

        List<ForwardedNotices.Opened> opened =
                event.data(ForwardedNotices.class).opened();

        assertEquals(
                List.of(Account.operator("shop-17")),
                opened.stream().map(one -> one.to()).toList());
        assertEquals(1, opened.get(0).items().size());
    }
}
