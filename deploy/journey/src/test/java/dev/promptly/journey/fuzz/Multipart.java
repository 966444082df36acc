package dev.promptly.journey.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of {@code multipart/form-data}, mostly right, else wrong in one of many ways. */
final class Multipart {

    static final String BOUNDARY = "frontier";

    private final Dice dice;

    Multipart(Dice dice) {
        this.dice = dice;
    }

    byte[] right(byte[] metadata) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        metadata(body, metadata);
        file(body, "a.txt", file());
        end(body);
        return body.toByteArray();
    }

    byte[] wrong(byte[] metadata) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        switch (dice.below(11)) {
            case 0 -> {
                file(body, "a.txt", file());
                metadata(body, metadata);
            }
            case 1 -> metadata(body, metadata);
            case 2 -> file(body, "a.txt", file());
            case 3 -> {
                metadata(body, metadata);
                metadata(body, metadata);
                file(body, "a.txt", file());
            }
            case 4 -> {
                metadata(body, metadata);
                file(body, "a.txt", file());
                file(body, "b.txt", file());
            }
            case 5 -> {
                metadata(body, metadata);
                part(body, "Content-Disposition: form-data; name=\"" + dice.word() + "\"", file());
            }
            case 6 -> {
                part(body, "X-No-Disposition: 1", metadata);
                file(body, "a.txt", file());
            }
            case 7 -> {
                metadata(body, metadata);
                file(body, dice.pick(List.of("", "../../a", "a\u0000b", "长".repeat(500), "a\";x=\"b")), file());
            }
            case 8 -> {
                metadata(body, metadata);
                part(body, "Content-Disposition: form-data; name=\"file\"\r\nX-Long: " + "x".repeat(20_000), file());
            }
            case 9 -> {
                byte[] whole = right(metadata);
                body.write(whole, 0, dice.below(whole.length));
                return body.toByteArray();
            }
            default -> {
                write(body, "preamble\r\n");
                metadata(body, metadata);
                file(body, "a.txt", new byte[0]);
                end(body);
                write(body, "epilogue");
                return body.toByteArray();
            }
        }
        end(body);
        return body.toByteArray();
    }

    private byte[] file() {
        return (dice.word() + ' ' + dice.uuid()).getBytes(StandardCharsets.UTF_8);
    }

    private static void metadata(ByteArrayOutputStream body, byte[] metadata) {
        part(body, "Content-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json", metadata);
    }

    private static void file(ByteArrayOutputStream body, String name, byte[] content) {
        part(body, "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"", content);
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\n" + head + "\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void end(ByteArrayOutputStream body) {
        write(body, "--" + BOUNDARY + "--\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
