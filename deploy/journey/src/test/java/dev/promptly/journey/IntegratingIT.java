package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.ServerLog;
import dev.promptly.journey.Market.Listing;
import dev.promptly.journey.integrating.MeasureTaker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The consumer of {@code docs/integrating.md} does a platform's whole work, also where it dies in the middle of it. */
class IntegratingIT {

    private final Market market = new Market();
    private final Listing listing = market.listing(Market.seller());
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    private final ExecutorService platform = Executors.newSingleThreadExecutor();
    private final Map<String, Object> kafka = Map.of(
            "bootstrap.servers",
            TestStack.plan().kafkaBootstrap(),
            "group.id",
            market.account(),
            "enable.auto.commit",
            false,
            "auto.offset.reset",
            "earliest",
            "acks",
            "all");

    @AfterEach
    void goHome() {
        platform.shutdownNow();
    }

    @Test
    void measuresAreTakenAndEndedOnceThoughTheConsumerDiedInBetween() throws Exception {
        ServerLog.quieten();
        String complaint = market.file(market.notice(market.papers(), listing));
        JsonNode target =
                market.awaitState(complaint, "ADMITTED").path("targets").path(0);

        Future<?> dies = start(new MeasureTaker(kafka, this::hideAndDie));
        assertThrows(ExecutionException.class, dies::get);
        Future<?> lives = start(new MeasureTaker(kafka, this::act));
        awaitAct(complaint, "measure.effective");
        market.complainant()
                .post("/v1/complaints/" + complaint + "/withdrawal", Json.tree(Map.of("reason", "SETTLED")));
        RecordSeen record = awaitAct(complaint, "measure.ended");

        record.assertOnceEach(List.of("measure.effective", "measure.ended"), Set.of(Market.id(target)));
        assertEquals(List.of("EFFECTIVE", "EFFECTIVE", "ENDED"), List.copyOf(done), "hiding twice is hiding once");
        assertFalse(lives.isDone());
    }

    private Future<?> start(MeasureTaker taker) {
        return platform.submit(() -> {
            taker.run();
            return null;
        });
    }

    /** The stack has other complaints too: what this shop does not sell it leaves alone. */
    private boolean act(String outcome, JsonNode target) {
        boolean ours = listing.itemId().equals(target.at("/listing/itemId").asText());
        if (ours) {
            done.add(outcome);
        }
        return ours;
    }

    private void hideAndDie(String outcome, JsonNode target) {
        if (act(outcome, target)) {
            throw new IllegalStateException("died before it reported");
        }
    }

    private RecordSeen awaitAct(String complaint, String act) {
        return market.awaitRecord(complaint, act, seen -> !seen.acts(act).isEmpty());
    }
}
