package dev.promptly.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {

    @ParameterizedTest
    @ValueSource(strings = {"notice.forwarded", "notice.delivered", "notice.acknowledged", "notice.attempt-failed"})
    void theWorkedExampleIsAsItsSchemaSays(String name) throws IOException {
        String example = Files.readString(NoticesTopic.CONTRACTS.resolve(name + ".example.json"));
        assertEquals(java.util.List.of(), NoticesTopic.faults(name, example));
        assertFalse(
                NoticesTopic.faults(name, example.replace("noticeId", "notice")).isEmpty());
    }
}
