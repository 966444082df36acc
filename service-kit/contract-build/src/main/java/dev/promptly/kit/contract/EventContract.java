package dev.promptly.kit.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The AsyncAPI 3 of a service, made of the table of its channels and of the schema and example that lie with each event's
 * producer. Private topics stand in no contract.
 */
public final class EventContract {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String service;
    private final List<Channel> channels;

    EventContract(String service, List<Channel> channels) {
        this.service = service;
        this.channels = channels;
    }

    /** That of the service whose resources are on the class path, by its {@code contract/channels.yaml}. */
    public static ObjectNode of(String service) {
        List<Channel> channels =
                new ObjectMapper().convertValue(Resources.yaml("contract/channels.yaml"), new TypeReference<>() {});
        return new EventContract(service, channels).document();
    }

    private ObjectNode document() {
        ObjectNode document = JSON.objectNode().put("asyncapi", "3.1.0").put("id", "urn:promptly:" + service);
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("kafka")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "The broker of the embedded run; an installation names its own");
        channels.forEach(channel -> describe(document, channel));
        return document;
    }

    private ObjectNode info() {
        ObjectNode info = JSON.objectNode()
                .put("title", "Promptly " + service + " events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 over Kafka in binary mode: what a message is stands in its headers, its value is"
                                + " the data. Readers pass over fields and types that they do not know, and know a message"
                                + " again by ce_source and ce_id.");
        info.putObject("contact").put("name", "Promptly").put("url", "https://promptly.dev");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        info.putArray("tags").addObject().put("name", service);
        return info;
    }

    private void describe(ObjectNode document, Channel channel) {
        Set<String> messages = new TreeSet<>(channel.eventsOrNone());
        messages.forEach(event -> EventMessage.of(event).describe(document));
        operate(document, channel, messages);
        if (channel.rejects() != null) {
            Channel rejected =
                    new Channel(channel.rejects(), true, REJECTED_TOPIC, "as it was", false, List.of(), null);
            EventMessage.rejected().describe(document);
            operate(document, rejected, Set.of(EventMessage.REJECTED));
        }
    }

    private static final String REJECTED_TOPIC =
            "What could not be taken, as it was, with the reason in its headers. Nothing is dropped silently.";

    private void operate(ObjectNode document, Channel channel, Set<String> messages) {
        ObjectNode described = document.withObject("/channels").putObject(channel.topic());
        described.put("address", channel.topic());
        if (channel.description() != null) {
            described.put("description", channel.description());
        }
        messages.forEach(message ->
                described.withObject("/messages").putObject(message).put("$ref", "#/components/messages/" + message));
        if (channel.compacted()) {
            ObjectNode kafka =
                    described.putObject("bindings").putObject("kafka").put("bindingVersion", "0.5.0");
            kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
        }
        operation(document, channel, messages);
    }

    private void operation(ObjectNode document, Channel channel, Set<String> messages) {
        String place = "#/channels/" + channel.topic();
        ObjectNode operation = document.withObject("/operations")
                .putObject(service + "." + channel.verb() + "." + channel.topic())
                .put("action", channel.verb())
                .put("summary", service + " " + channel.verb() + "s " + String.join(", ", messages));
        if (channel.key() != null) {
            operation.put("description", "Key: " + channel.key() + ".");
        }
        operation.putObject("channel").put("$ref", place);
        operation
                .putArray("messages")
                .addAll(messages.stream()
                        .map(message -> JSON.objectNode().put("$ref", place + "/messages/" + message))
                        .collect(Collectors.toList()));
    }
}
