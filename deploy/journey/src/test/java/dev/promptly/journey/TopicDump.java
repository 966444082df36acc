package dev.promptly.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.promptly.embedded.ServerLog;
import dev.promptly.embedded.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a topic holds now, from its beginning, as {@code kcat -C -e} would print it. */
record TopicDump(List<Message> messages) {

    private static final String PREFIX = "dev.promptly.";
    private static final String SUFFIX = ".v1";

    /** A message as it lies there. */
    record Message(ConsumerRecord<String, byte[]> raw) {

        String key() {
            return raw.key();
        }

        /** Empty where there is no such header. */
        String header(String name) {
            Header header = raw.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        /** The event's name: {@code measure.requested} of {@code dev.promptly.measure.requested.v1}. */
        String name() {
            String type = header("ce_type");
            return type.startsWith(PREFIX) && type.endsWith(SUFFIX)
                    ? type.substring(PREFIX.length(), type.length() - SUFFIX.length())
                    : type;
        }

        JsonNode data() {
            return Json.read(raw.value());
        }

        /** Whatever bytes there are: key, value, each header's name and value. */
        Stream<byte[]> bytes() {
            Stream<byte[]> headers = Stream.of(raw.headers().toArray())
                    .flatMap(header -> Stream.of(header.key().getBytes(StandardCharsets.UTF_8), header.value()));
            Stream<byte[]> key = Stream.ofNullable(raw.key()).map(name -> name.getBytes(StandardCharsets.UTF_8));
            return Stream.of(headers, key, Stream.ofNullable(raw.value())).flatMap(Function.identity());
        }

        @Override
        public String toString() {
            return raw.topic() + "-" + raw.partition() + "@" + raw.offset() + " " + name();
        }
    }

    static TopicDump of(String topic) {
        ServerLog.quieten();
        return new TopicDump(TopicReader.all(TestStack.plan().kafkaBootstrap(), topic).stream()
                .map(Message::new)
                .toList());
    }

    /** Those under the key, in order. */
    List<Message> under(String key) {
        return messages.stream().filter(message -> key.equals(message.key())).toList();
    }

    /** Those of one event name under the key, in order. */
    List<Message> under(String key, String name) {
        return under(key).stream()
                .filter(message -> name.equals(message.name()))
                .toList();
    }
}
