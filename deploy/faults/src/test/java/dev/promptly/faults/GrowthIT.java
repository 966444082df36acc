package dev.promptly.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.benchmark.load.BulkFiling;
import dev.promptly.benchmark.load.Notice;
import dev.promptly.benchmark.load.Notices;
import dev.promptly.benchmark.load.Papers;
import dev.promptly.embedded.Databases;
import dev.promptly.embedded.StoredWindows;
import dev.promptly.faults.Explained.Plan;
import dev.promptly.journey.Caller;
import dev.promptly.journey.Json;
import dev.promptly.launcher.Part;
import dev.promptly.launcher.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No statement of the services reads all of a table that grows: what is asked costs the same when there is more (ADR 28). Each call that
 * lists, a filing and all that follows from it, the sweeps and the figures run once on filled tables, and PostgreSQL says how it did each statement.
 */
class GrowthIT {

    /** So many that even a list of some hundred is looked up by an index sooner than by all of them. */
    private static final int STORED = 40_000;

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path DIRECTORY = Path.of("target", "growth").toAbsolutePath();
    private static final String ACCOUNT = "brand-growth";

    /** Sweeps and feeds go round meanwhile. */
    private static final Duration ROUNDS = Duration.ofSeconds(8);

    /** It counts what is of the last day, as all is that this test makes. */
    private static final String OF_TODAY = "SELECT 'notices', ";

    /** From so many rows on PostgreSQL has a reason to read by an index. */
    private static final int FILLED = 1_000;

    /** What grows with the complaints, by service: of these the test says something only if they are filled. */
    private static final Map<String, Set<String>> GROWING = Map.of(
            "complaint",
            Set.of(
                    "complaint",
                    "complaint_evidence",
                    "deadline",
                    "declaration",
                    "dispute_window",
                    "hold",
                    "idempotency_key",
                    "listing",
                    "measure",
                    "open_case",
                    "subject_key",
                    "target"),
            "notification",
            Set.of("act", "attempt", "complaint_case", "delivery", "notice", "subject_key"));

    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.startAfresh(REPOSITORY, DIRECTORY, true, System.out);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void noStatementReadsAllOfWhatGrows() throws Exception {
        Papers papers = Papers.registered(stack.plan(), ACCOUNT);
        OpenWindow open = new OpenWindow(stack.plan(), ACCOUNT);
        String like = open.of(papers);
        open.backToRealTime();
        StoredWindows.like(
                REPOSITORY,
                stack.plan().databases().of("complaint"),
                like,
                STORED,
                Instant.now().plus(Duration.ofDays(3)));
        amongOthers();
        file(papers, FILLED);
        Seen.awaitDelivered(stack.plan(), 3 * FILLED);
        Explained explained = new Explained(stack, DIRECTORY);
        Set<String> filled = new TreeSet<>();
        for (Map.Entry<String, Set<String>> service : GROWING.entrySet()) {
            Set<String> missing = new TreeSet<>(service.getValue());
            missing.removeAll(explained.filled(service.getKey(), FILLED));
            assertEquals(Set.of(), missing, "not filled");
        }
        for (String service : Databases.SERVICES) {
            filled.addAll(explained.filled(service, FILLED));
        }

        file(papers, 20);
        Notice notice = new Notices("followed", papers, 3, 60).next();
        String filed = Papers.caller(stack.plan(), "complainant", ACCOUNT)
                .post("/v1/complaints", Json.parse(notice.body()), notice.key())
                .path("id")
                .asText();
        follow(filed, papers);
        lists();
        figures();
        Thread.sleep(ROUNDS.toMillis());

        List<Plan> plans = explained.plans();
        Set<String> partial = explained.partialIndexes();
        Map<String, Set<String>> all = new TreeMap<>();
        for (Plan plan : plans) {
            if (plan.statement().startsWith(OF_TODAY)) {
                continue;
            }
            plan.readsAllOf(partial).stream()
                    .filter(read -> filled.contains(read.substring(0, read.indexOf(':'))))
                    .forEach(read -> all.computeIfAbsent(plan.statement(), any -> new TreeSet<>())
                            .add(read));
        }
        long different = plans.stream().map(Plan::statement).distinct().count();
        System.out.printf("%d statements explained, %d of them different%n", plans.size(), different);
        assertTrue(different > 100, "only " + different + " statements");
        assertEquals(Map.of(), all);
    }

    /** The stored cases are of many holders, each with a right of its own. */
    private static void amongOthers() throws SQLException {
        try (Connection connection = stack.plan().databases().of("complaint").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TEMP TABLE other AS
                    SELECT n, gen_random_uuid() AS holder, gen_random_uuid() AS entry FROM generate_series(0, 499) n;
                    INSERT INTO party SELECT r.* FROM other, party p,
                        jsonb_populate_record(p, jsonb_build_object('id', holder)) r
                    WHERE p.id = (SELECT min(complainant_id::text)::uuid FROM complaint);
                    INSERT INTO ip_right SELECT r.* FROM other, ip_right o,
                        jsonb_populate_record(o, jsonb_build_object(
                            'id', entry, 'holder_id', holder, 'filing_number', null, 'registration_number', 'R-' || n)) r
                    WHERE o.id = (SELECT min(right_id::text)::uuid FROM complaint);
                    UPDATE complaint c SET complainant_id = holder, right_id = entry
                    FROM (SELECT id, row_number() OVER () % 500 AS n FROM complaint) stored JOIN other USING (n)
                    WHERE c.id = stored.id""");
        }
    }

    private static void file(Papers papers, int many) throws IOException {
        Notices notices = new Notices("load", papers, 3, 60);
        new BulkFiling(stack.plan(), ACCOUNT)
                .file(Stream.generate(notices::next).limit(many).toList());
    }

    /** What platform, reviewer and complainant do with a case. */
    private static void follow(String complaint, Papers papers) {
        Caller complainant = Papers.caller(stack.plan(), "complainant", ACCOUNT);
        Caller platform = Papers.caller(stack.plan(), "platform", null);
        Caller reviewer = Papers.caller(stack.plan(), "reviewer", null);
        JsonNode target = complainant.get("/v1/complaints/" + complaint).at("/targets/0");
        platform.post(
                "/v1/complaints/%s/targets/%s/measures"
                        .formatted(complaint, target.path("id").asText()),
                Json.tree(Map.of("outcome", "EFFECTIVE")));
        platform.post(
                "/v1/listings/resolutions",
                Json.tree(Map.of(
                        "site", "main",
                        "itemId", target.path("itemId").asText(),
                        "operatorId", target.path("operatorId").asText("shop"),
                        "status", "ONLINE",
                        "seenAt", Instant.now().toString())));
        reviewer.post(
                "/v1/rights/" + papers.rightId() + "/status",
                Json.tree(Map.of("status", "VALID", "method", "REGISTER")));
        complainant.post(
                "/v1/complaints/" + complaint + "/withdrawal",
                Json.tree(Map.of("reason", "SETTLED")),
                UUID.randomUUID().toString());
        complainant.get("/v1/complaints/" + complaint + "/record");
    }

    /** Each list by each of its filters alone, as each role that may read it, and its second page. */
    private static void lists() {
        JsonNode document = Papers.caller(stack.plan(), "auditor", null).get("/openapi.json");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            List<JsonNode> parameters = Json.each(get.path("parameters")).toList();
            boolean list = parameters.stream()
                    .anyMatch(one -> one.path("name").asText().equals("limit"));
            if (!list || path.getKey().contains("{")) {
                continue;
            }
            for (JsonNode role : get.path("x-roles")) {
                String account = Set.of("complainant", "operator").contains(role.asText()) ? ACCOUNT : null;
                Caller caller = Papers.caller(stack.plan(), role.asText(), account);
                read(caller, path.getKey() + "?limit=2");
                for (JsonNode parameter : parameters) {
                    filter(parameter, document).ifPresent(filter -> read(caller, path.getKey() + "?limit=2&" + filter));
                }
            }
        }
    }

    private static Optional<String> filter(JsonNode parameter, JsonNode document) {
        String name = parameter.path("name").asText();
        if (!parameter.path("in").asText().equals("query")
                || Set.of("limit", "cursor").contains(name)) {
            return Optional.empty();
        }
        JsonNode schema = resolved(parameter.path("schema"), document);
        JsonNode one = schema.has("items") ? resolved(schema.path("items"), document) : schema;
        String value = one.path("enum")
                .path(0)
                .asText(
                        switch (one.path("format").asText()) {
                            case "uuid" -> UUID.randomUUID().toString();
                            case "date-time" -> "2026-03-01T00:00:00Z";
                            case "date" -> "2026-03-01";
                            default -> one.path("type").toString().contains("boolean") ? "true" : "main";
                        });
        return Optional.of(name + "=" + value);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        JsonNode named = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        return named.has("$ref") ? document.at(named.path("$ref").asText().substring(1)) : named;
    }

    /** What a filter does not take is refused; what it takes was asked. */
    private static void read(Caller caller, String path) {
        try {
            String next = caller.get(path).path("nextCursor").asText("");
            if (!next.isEmpty() && !next.equals("null")) {
                caller.get(path + "&cursor=" + next);
            }
        } catch (RuntimeException refused) {
            System.out.println("not read: " + path + ": " + refused.getMessage());
        }
    }

    private static void figures() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        for (Part part : Part.SERVICES) {
            for (String path : List.of("/q/metrics", "/q/health", "/q/health/well", "/fragment")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(stack.plan().url(part) + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
