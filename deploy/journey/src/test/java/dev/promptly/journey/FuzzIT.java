package dev.promptly.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.promptly.journey.contract.Document;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Wire;
import dev.promptly.journey.fuzz.Bearer;
import dev.promptly.journey.fuzz.Fuzz;
import dev.promptly.journey.fuzz.Pool;
import dev.promptly.launcher.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random requests made from the served document: nothing fails, every refusal is a problem, every answer is as its schema
 * says, and all works on afterwards. {@code -Dpromptly.fuzz.seconds} is the budget (40), {@code -Dpromptly.fuzz.seed} repeats
 * the requests of a run.
 */
class FuzzIT {

    private static final Duration BUDGET = Duration.ofSeconds(Long.getLong("promptly.fuzz.seconds", 40));
    private static final long SEED =
            Long.getLong("promptly.fuzz.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));

    private final String url = TestStack.plan().url(Part.GATEWAY);

    @AfterEach
    void backToRealTime() {
        new Door(Market.token("ops", null)).delete("/v1/test-clock");
    }

    @Test
    void whateverIsAskedTheAnswerIsWhatTheContractSays() throws IOException {
        Document document = document();
        List<Operation> operations = document.operations().toList();
        Side one = new Side();
        Side other = new Side();
        ServiceLogs logs = ServiceLogs.fromNow();
        Fuzz fuzz = new Fuzz(
                url,
                operations,
                bearers(one, other),
                operation -> SampleRequests.json(operation, one),
                pool(one, other),
                document.problemCodes(),
                SEED,
                Path.of("target", "fuzz").toAbsolutePath());
        fuzz.run(BUDGET);
        System.out.printf(
                "fuzz: %d requests, %s, %d of %d operations (%d granted), seed %d%n",
                fuzz.requests(),
                fuzz.classes(),
                fuzz.covered().size(),
                operations.size(),
                fuzz.granted().size(),
                SEED);
        assertEquals(List.of(), fuzz.faults(), "repeat with -Dpromptly.fuzz.seed=" + SEED);
        assertEquals(new TreeSet<>(operations.stream().map(Operation::id).toList()), new TreeSet<>(fuzz.covered()));
        backToRealTime();
        everythingWorksOn();
        assertEquals(List.of(), logs.errors(), "repeat with -Dpromptly.fuzz.seed=" + SEED);
    }

    private Document document() {
        try (Wire gateway = new Wire(url)) {
            return Document.served(gateway);
        }
    }

    private static List<Bearer> bearers(Side one, Side other) {
        List<Bearer> bearers = new ArrayList<>();
        for (String role : List.of("platform", "reviewer", "auditor", "ops")) {
            bearers.add(bearer(role, null));
        }
        for (Side side : List.of(one, one, other)) {
            bearers.add(bearer("complainant", side.account(Persona.COMPLAINANT)));
            bearers.add(bearer("operator", side.account(Persona.OPERATOR)));
        }
        return bearers;
    }

    private static Bearer bearer(String role, @Nullable String account) {
        return new Bearer(role, account, Market.token(role, account));
    }

    private static Pool pool(Side... sides) {
        Pool pool = new Pool();
        for (Side side : sides) {
            pool.add("parties", side.id("party", Persona.COMPLAINANT));
            pool.add("rights", side.id("right", Persona.COMPLAINANT));
            pool.add("complaints", side.id("complaint", Persona.COMPLAINANT));
            pool.add("targets", side.nextTarget());
            pool.add("evidence", side.id("evidence", Persona.COMPLAINANT));
            pool.add("evidence", side.id("evidence", Persona.OPERATOR));
            pool.add("notices", side.id("notice", Persona.OPERATOR));
            pool.add("declarations", side.id("declaration", Persona.OPERATOR));
            pool.add("proceedings", side.id("proceeding", Persona.REVIEWER));
            pool.add("calendars", side.id("calendar", Persona.OPS));
            pool.add("year", side.year());
            pool.add("operators", side.account(Persona.OPERATOR));
            pool.add("accounts", side.account(Persona.OPERATOR));
            pool.add("accounts", side.account(Persona.COMPLAINANT));
        }
        return pool;
    }

    /** From upload to delivery, over every topic and feed. */
    private static void everythingWorksOn() throws IOException {
        Market market = new Market();
        String complaint = market.file(market.notice(market.papers(), market.listing(Market.seller())));
        market.awaitState(complaint, "ADMITTED");
        RecordSeen record = market.awaitRecord(
                complaint,
                "the delivery",
                seen -> !seen.acts("notice.delivered").isEmpty());
        record.assertNumberedWithoutGap();
    }
}
