package dev.promptly.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a change of an AsyncAPI document breaks who reads the topics or writes to them. A service answers for what it sends,
 * and for the topics that it says the purpose of; what it reads of others they answer for.
 */
final class AsyncApiChange {

    private final Document released;
    private final Document served;
    private final List<String> breaches = new ArrayList<>();

    private AsyncApiChange(JsonNode released, JsonNode served) {
        this.released = new Document(released);
        this.served = new Document(served);
    }

    static List<String> breaches(JsonNode released, JsonNode served) {
        AsyncApiChange change = new AsyncApiChange(released, served);
        change.released.entries("/operations").forEach(change::operation);
        return change.breaches;
    }

    private void operation(String name, JsonNode was) {
        JsonNode is = served.root().path("operations").path(name);
        JsonNode channel = released.resolve(was.path("channel"));
        if (is.isMissingNode()) {
            breaches.add(name + " is gone");
        } else if (!channel.equals(served.resolve(is.path("channel"))) && addressMoved(channel, is)) {
            breaches.add(name + " has another address");
        } else if (was.path("action").asText().equals("send") || channel.has("description")) {
            messages(name, was, is);
        }
    }

    private boolean addressMoved(JsonNode channel, JsonNode is) {
        return !channel.path("address")
                .equals(served.resolve(is.path("channel")).path("address"));
    }

    private void messages(String name, JsonNode was, JsonNode is) {
        Direction direction = was.path("action").asText().equals("send") ? Direction.ANSWER : Direction.REQUEST;
        was.path("messages").forEach(reference -> {
            JsonNode before = released.resolve(reference);
            String type = before.path("title").asText();
            JsonNode now = served.resolve(find(is, reference));
            if (now.isMissingNode()) {
                breaches.add(name + " has no " + type + " any more");
            } else {
                compare(direction, type, before.path("headers"), now.path("headers"));
                compare(direction, type, before.path("payload"), now.path("payload"));
            }
        });
    }

    private static JsonNode find(JsonNode operation, JsonNode reference) {
        for (JsonNode each : operation.path("messages")) {
            if (each.equals(reference)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private void compare(Direction direction, String place, JsonNode was, JsonNode is) {
        breaches.addAll(SchemaChange.breaches(direction, place, released, was, served, is));
    }
}
