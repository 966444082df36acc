package dev.promptly.evidence.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-4, 2, 4",
        "bytes=7-, 7, 9",
        "bytes=7-99, 7, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9",
    })
    void aRangeIsCutToTheFile(String header, long from, long to) {
        assertEquals(Optional.of(new ByteRange(from, to)), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "items=0-1"})
    void whatIsNoSingleRangeOfBytesIsPassedOver(String header) {
        assertEquals(Optional.empty(), ByteRange.of(header, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeBeyondTheFileIsRefusedWithItsSize(String header) {
        HttpProblem problem = assertThrows(HttpProblem.class, () -> ByteRange.of(header, 10));

        assertEquals(416, problem.getStatusCode());
        assertEquals("bytes */10", problem.getHeaders().get("Content-Range"));
    }

    @Test
    void noHeaderIsNoRange() {
        assertEquals(Optional.empty(), ByteRange.of(null, 10));
    }
}
