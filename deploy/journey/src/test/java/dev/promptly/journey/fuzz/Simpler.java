package dev.promptly.journey.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.journey.contract.Header;
import dev.promptly.journey.contract.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out of a request whatever is not needed for its answer to be wrong. */
final class Simpler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEPT = Set.of("Authorization", "Content-Type");
    private static final int MOST_TRIES = 80;

    private final Predicate<Request> stillWrong;
    private int tries;

    Simpler(Predicate<Request> stillWrong) {
        this.stillWrong = stillWrong;
    }

    Request of(Request request) {
        for (Request simpler : variants(request)) {
            if (tries++ < MOST_TRIES && stillWrong.test(simpler)) {
                return of(simpler);
            }
        }
        return request;
    }

    private static List<Request> variants(Request request) {
        List<Request> variants = new ArrayList<>();
        withoutOneParameter(request, variants);
        for (Header header : request.headers()) {
            if (!KEPT.contains(header.name())) {
                List<Header> rest = new ArrayList<>(request.headers());
                rest.remove(header);
                variants.add(new Request(request.method(), request.target(), rest, request.body()));
            }
        }
        withoutOneField(request, variants);
        return variants;
    }

    private static void withoutOneParameter(Request request, List<Request> variants) {
        int mark = request.target().indexOf('?');
        if (mark < 0) {
            return;
        }
        List<String> query = List.of(request.target().substring(mark + 1).split("&", -1));
        for (int i = 0; i < query.size(); i++) {
            List<String> rest = new ArrayList<>(query);
            rest.remove(i);
            String target = request.target().substring(0, mark) + (rest.isEmpty() ? "" : "?" + String.join("&", rest));
            variants.add(new Request(request.method(), target, request.headers(), request.body()));
        }
    }

    private static void withoutOneField(Request request, List<Request> variants) {
        try {
            if (JSON.readTree(request.body()) instanceof ObjectNode object) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                for (String name : names) {
                    JsonNode rest = object.deepCopy().without(name);
                    variants.add(
                            new Request(request.method(), request.target(), request.headers(), Mutations.bytes(rest)));
                }
            }
        } catch (IOException noJson) {
            // Then it has no fields to leave out.
            return;
        }
    }
}
