package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.journey.AuthorizationTable.Row;
import dev.promptly.journey.contract.Operation;
import dev.promptly.journey.contract.Request;
import dev.promptly.journey.contract.Response;
import dev.promptly.journey.contract.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One operation tried by one persona on one object.
 *
 * @param own the persona's side
 * @param foreign the other one
 * @param side whose object it is
 * @param onBehalf whom the header names
 */
record Attempt(Operation operation, Row row, Persona persona, Side own, Side foreign, Side side, OnBehalf onBehalf) {

    /** Whom {@code On-Behalf-Of} names. */
    enum OnBehalf {
        NOBODY,
        /** The owner of the persona's side. */
        OWNER,
        /** That side's complainant, whom no platform acts for. */
        COMPLAINANT
    }

    private static final Set<String> DECIDING =
            Set.of("verifyParty", "verifyRight", "verifyMandate", "sayRightStatus", "decideReview");

    static List<Attempt> all(Operation operation, Row row, Side own, Side foreign) {
        List<Side> sides = operation.namesAnObject() ? List.of(own, foreign) : List.of(own);
        List<Attempt> attempts = new ArrayList<>();
        for (Persona persona : Persona.values()) {
            for (Side side : sides) {
                attempts.add(new Attempt(operation, row, persona, own, foreign, side, OnBehalf.NOBODY));
                if (persona.identified() && row.of(persona) == Permission.FOR) {
                    attempts.add(new Attempt(operation, row, persona, own, foreign, side, OnBehalf.OWNER));
                }
                if (persona == Persona.PLATFORM && row.of(persona) == Permission.FOR) {
                    attempts.add(new Attempt(operation, row, persona, own, foreign, side, OnBehalf.COMPLAINANT));
                }
            }
        }
        return attempts;
    }

    /** What is wrong with the answer, if anything is. */
    Optional<String> fault(Wire gateway) {
        Response answer = gateway.send(request());
        int expected = expected();
        boolean right = expected == 2 ? answer.status() / 100 == 2 : answer.status() == expected;
        if (right && expected == 2 && isList()) {
            right = shown(answer).equals(visible());
        }
        return right ? Optional.empty() : Optional.of("%s: %d expected, came %s".formatted(this, expected, answer));
    }

    private int expected() {
        if (!persona.identified()) {
            return row.isPublic() ? 2 : 401;
        }
        Permission permission = row.of(persona);
        if (permission == Permission.FOR && onBehalf == OnBehalf.NOBODY) {
            return 403;
        }
        if (onBehalf == OnBehalf.COMPLAINANT) {
            // A notice that is named is nobody's but its addressee's, and so is a case for who sells none of it.
            return Side.SELLERS.contains(row.object()) && operation.namesAnObject() ? 404 : 403;
        }
        return permission == Permission.NEVER && isList() ? 2 : permission.expected(side == own);
    }

    private boolean isList() {
        return !operation.namesAnObject() && !row.object().equals("nothing");
    }

    /** Of the two sides' objects those that the list holds. */
    private Set<String> shown(Response answer) {
        Set<String> two = Set.of(id(own), id(foreign));
        return Json.each(answer.json().path("items"))
                .map(Market::id)
                .filter(two::contains)
                .collect(Collectors.toSet());
    }

    private Set<String> visible() {
        return switch (row.of(persona)) {
            case ALL, PUBLIC -> Set.of(id(own), id(foreign));
            case OWN, FOR, SELLERS -> Set.of(id(own));
            case NEVER, NONE -> Set.of();
        };
    }

    private String id(Side of) {
        boolean accountOfPlatform = row.object().equals("account") && persona == Persona.PLATFORM;
        // The platform's accounts are its sellers'; a complainant's is not.
        return accountOfPlatform && of == own ? of.id("seller", persona) : of.id(row.object(), persona);
    }

    private Request request() {
        Request request = Request.of(operation.method(), target());
        String authorization = authorization();
        if (!authorization.isEmpty()) {
            request = request.with("Authorization", authorization);
        }
        if (onBehalf != OnBehalf.NOBODY) {
            boolean owner = onBehalf == OnBehalf.OWNER;
            request = request.with("On-Behalf-Of", owner ? own.owner(row.object(), persona) : own.complainant());
        }
        for (JsonNode header : operation.parameters("header")) {
            if (header.path("name").asText().equals("Idempotency-Key")) {
                request = request.with("Idempotency-Key", UUID.randomUUID().toString());
            }
        }
        return operation.bodies().isEmpty() ? request : SampleRequests.withBody(request, operation, side);
    }

    /** Who enters and who decides are two, of reviewers too: what a reviewer of this table enters, a second one decides on. */
    private String authorization() {
        return persona == Persona.REVIEWER && DECIDING.contains(operation.id())
                ? "Bearer " + Market.token("reviewer", "second")
                : persona.authorization(own);
    }

    private String target() {
        if (isList()) {
            return operation.path() + "?limit=200";
        }
        String path = operation.path();
        if (path.contains("{targetId}")) {
            path = path.replace("{targetId}", side.nextTarget());
        }
        path = path.replace("{year}", side.year());
        return operation.namesAnObject() ? path.replaceAll("\\{[a-zA-Z]+}", id(side)) : path + required();
    }

    /** What the call cannot do without, as the contract's own example has it. */
    private String required() {
        String query = operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "="
                        + parameter.path("example").asText())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    @Override
    public String toString() {
        return "%s by %s%s on %s"
                .formatted(
                        operation.id(),
                        persona,
                        onBehalf == OnBehalf.NOBODY ? "" : " on behalf of " + onBehalf,
                        side == own ? "its own" : "a foreign one");
    }
}
