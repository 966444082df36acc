package dev.promptly.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.promptly.kit.outbox.Message;
import java.util.List;

/** One type of message: its headers as CloudEvents' Kafka binding has them, its data, and a worked example. */
record EventMessage(String name, String title, String summary, ObjectNode headers, JsonNode payload, JsonNode example) {

    static final String REJECTED = "rejected";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static EventMessage of(String event) {
        JsonNode schema = Resources.json("contract/events/" + event + ".schema.json");
        ObjectNode payload = schema.deepCopy();
        payload.remove(List.of("$schema", "$id", "title", "description"));
        String type = Message.typeOf(event);
        return new EventMessage(
                event,
                type,
                schema.path("description").asText(),
                cloudEvent(type),
                payload,
                Resources.json("contract/events/" + event + ".example.json"));
    }

    static EventMessage rejected() {
        ObjectNode headers = object("rejected-from", "rejected-code", "rejected-detail");
        ObjectNode said = headers.putObject("properties");
        text(said, "rejected-from", "Topic, partition and offset at which it stood");
        text(said, "rejected-code", "For machines");
        text(said, "rejected-detail", "For people");
        return new EventMessage(
                REJECTED,
                "A message that could not be taken",
                "Its key, its value and its headers are as they were; three headers say where it stood and why it was refused.",
                headers,
                JSON.objectNode().put("description", "Whatever it was"),
                JSON.missingNode());
    }

    void describe(ObjectNode document) {
        ObjectNode message = document.withObject("/components/messages").putObject(name);
        message.put("name", title).put("title", name).put("summary", summary).put("contentType", "application/json");
        message.set("headers", headers);
        message.putObject("payload").put("$ref", "#/components/schemas/" + name);
        if (!example.isMissingNode()) {
            message.putArray("examples").addObject().put("name", "worked").set("payload", example);
        }
        document.withObject("/components/schemas").set(name, payload);
    }

    private static ObjectNode cloudEvent(String type) {
        ObjectNode headers = object("ce_specversion", "ce_id", "ce_source", "ce_type", "content-type");
        ObjectNode said = headers.putObject("properties");
        said.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        text(said, "ce_id", "With ce_source, by which the event is known again");
        text(said, "ce_source", "Who says it");
        said.putObject("ce_type").put("type", "string").put("const", type);
        text(said, "ce_subject", "The id of what it is about");
        text(said, "ce_time", "When it happened").put("format", "date-time");
        said.putObject("content-type").put("type", "string").put("const", Message.JSON);
        return headers;
    }

    private static ObjectNode object(String... required) {
        ObjectNode object = JSON.objectNode().put("type", "object");
        List.of(required).forEach(object.putArray("required")::add);
        return object;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
