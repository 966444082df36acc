package dev.promptly.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.promptly.kit.feed.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The consumer's side of the contract: the producer's own worked example can be read. */
final class ForwardedNoticeTest {

    private static final Path EXAMPLE =
            Path.of("../notification-service/contracts/events/notice.forwarded.example.json");

    @Test
    void theProducersExampleNamesWhoMayReadWhat() throws Exception {
        byte[] data = Files.readAllBytes(EXAMPLE);
        Event event = new Event("/notification-service", "1", "notice.forwarded", "1", Instant.EPOCH, data);

        ForwardedNotice notice = event.data(ForwardedNotice.class);

        assertNotNull(notice.noticeId());
        assertFalse(notice.addressee().account().isEmpty());
        assertFalse(notice.items().isEmpty());
        notice.items().forEach(item -> assertEquals("ORIGINAL", item.version()));
    }
}
