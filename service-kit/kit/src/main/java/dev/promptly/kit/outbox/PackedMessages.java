package dev.promptly.kit.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages as bytes: a version, their number, and of each its topic, key, partition, headers and value. Whatever has a length
 * has it before it, as an int; texts are UTF-8.
 */
final class PackedMessages {

    private static final int VERSION = 1;
    private static final int NO_PARTITION = -1;

    private PackedMessages() {}

    static byte[] pack(List<Message> messages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(messages.stream()
                .mapToInt(message -> message.value().length + 1024)
                .sum());
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(messages.size());
            for (Message message : messages) {
                write(message, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Message message, DataOutputStream out) throws IOException {
        text(message.topic(), out);
        text(message.key(), out);
        Integer partition = message.partition();
        out.writeInt(partition == null ? NO_PARTITION : partition);
        out.writeInt(message.headers().size());
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            text(header.getKey(), out);
            text(header.getValue(), out);
        }
        bytes(message.value(), out);
    }

    /** @throws IllegalStateException where they were never packed here */
    static List<Message> unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("the outbox holds messages of version " + version);
            }
            int count = in.readInt();
            List<Message> messages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                messages.add(read(in));
            }
            return messages;
        } catch (IOException e) {
            throw new IllegalStateException("the outbox holds what was never written to it", e);
        }
    }

    private static Message read(DataInputStream in) throws IOException {
        String topic = text(in);
        String key = text(in);
        int partition = in.readInt();
        Map<String, String> headers = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.put(text(in), text(in));
        }
        return new Message(topic, key, headers, bytes(in), partition == NO_PARTITION ? null : partition, null);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
