package dev.promptly.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.promptly.kit.feed.Feed;
import dev.promptly.kit.outbox.Message;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However long a list of acts is, it asks the database as often: each table is read once and written once. */
@QuarkusTest
class StatementsOfAListTest extends ServiceTest {

    /**
     * Read: held numbers, cases, closed inboxes, webhooks, receipts, keys. Written: keys, cases first and again, acts, what notices
     * show, notices, deliveries, attempts, outbox.
     */
    private static final int MOST = 15;

    @Inject
    Feed feed;

    @Test
    void aListOfSixtyFourActsNeedsNoMoreStatementsThanOneOfFive() {
        List<Message> acts = acts(18);

        assertThat(statements(acts.subList(0, 5))).as("five acts").isBetween(10, MOST);
        assertThat(statements(acts.subList(5, 69)))
                .as("sixty-four, of a case that is there too")
                .isBetween(10, MOST);
        assertThat(statements(acts.subList(0, 69)))
                .as("acts that are there already")
                .isEqualTo(1);
    }

    private int statements(List<Message> acts) {
        AtomicInteger times = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            try (AskedOfTheDatabase asked = new AskedOfTheDatabase()) {
                feed.take(acts.stream().map(ActsTopic::event).toList());
                times.set(asked.times());
            }
        });
        return times.get();
    }

    /** Four of each complaint. */
    private static List<Message> acts(int complaints) {
        List<Message> acts = new ArrayList<>();
        Instant now = now();
        for (Filed complaint : Stream.generate(Filed::new).limit(complaints).toList()) {
            acts.add(complaint.next("complaint.received", now, act -> complaint.naming(act, Map.of())));
            acts.add(complaint.next(
                    "complaint.admitted",
                    now,
                    act -> complaint
                            .naming(act, Map.of())
                            .attribute(
                                    "forward",
                                    List.of(
                                            Filed.forward(complaint.first, "PROMPTLY"),
                                            Filed.forward(complaint.second, "PROMPTLY")))));
            acts.add(complaint.next("measure.requested", now, act -> complaint.naming(act, Map.of())));
            acts.add(complaint.next(
                    "measure.effective",
                    now,
                    act -> complaint
                            .naming(act, Map.of())
                            .attribute(
                                    "cases",
                                    List.of(Map.of(
                                            "account",
                                            complaint.first.account(),
                                            "case",
                                            Map.of("measure", "EFFECTIVE"))))));
        }
        return acts;
    }
}
