package dev.promptly.complaint.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.promptly.kit.idempotency.Answer;
import dev.promptly.kit.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the answer to many lines is while the service cannot take them, and when it breaks off. */
class BulkStreamTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean cut;

    @Test
    void aLineThatCannotBeTakenNowIsTakenLaterAndAnsweredInItsTurn() {
        write(
                3,
                Duration.ofMinutes(1),
                line -> line.number() == 2 ? turn(line, busy(), filed()) : turn(line, filed(), filed()));

        assertThat(lines())
                .extracting(line -> line.substring(0, 25))
                .containsExactly(
                        "{\"line\":1,\"idempotencyKey", "{\"line\":2,\"idempotencyKey", "{\"line\":3,\"idempotencyKey");
        assertThat(lines()).allMatch(line -> line.contains("\"status\":201"));
        assertThat(cut).isFalse();
    }

    @Test
    void whereNothingCanBeTakenForTooLongTheAnswerBreaksOffAndSaysNothingUntrue() {
        write(3, Duration.ZERO, line -> line.number() == 2 ? turn(line, busy(), busy()) : turn(line, filed(), filed()));

        assertThat(lines()).singleElement().asString().startsWith("{\"line\":1,");
        assertThat(cut).isTrue();
    }

    private void write(int many, Duration patience, Function<Line, Turn> handIn) {
        Iterator<Line> all = IntStream.rangeClosed(1, many)
                .mapToObj(number -> new Line(number, 0, NullNode::getInstance))
                .iterator();
        new BulkStream(
                        () -> all.hasNext() ? all.next() : null,
                        handIn,
                        new ObjectMapper(),
                        new BulkStream.Told("/v1/complaints/bulk", "r-1"),
                        patience,
                        () -> cut = true)
                .write(out);
    }

    private static Turn turn(Line line, CompletableFuture<Answer> first, CompletableFuture<Answer> again) {
        return new Turn(line.number(), "k-" + line.number(), BulkStream.weight(line), first, () -> again);
    }

    private static CompletableFuture<Answer> filed() {
        return CompletableFuture.completedFuture(new Answer("/v1/complaints/1", "{}", false));
    }

    private static CompletableFuture<Answer> busy() {
        return CompletableFuture.failedFuture(Problems.unavailable());
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
