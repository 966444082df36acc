package dev.promptly.evidence.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A multipart/form-data body, in any order, right or wrong. */
public final class Form {

    static final String BOUNDARY = "----a-boundary-of-the-tests";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final List<InputStream> parts = new ArrayList<>();

    public static Form upload(String metadata, String file) {
        return upload(metadata, file.getBytes(StandardCharsets.UTF_8));
    }

    public static Form upload(String metadata, byte[] file) {
        return new Form().metadata(metadata).file(file);
    }

    public Form metadata(String json) {
        return part("name=\"metadata\"", "application/json", stream(json.getBytes(StandardCharsets.UTF_8)));
    }

    public Form metadata(byte[] json) {
        return part("name=\"metadata\"", "application/json", stream(json));
    }

    public Form file(byte[] bytes) {
        return file("report.pdf", stream(bytes));
    }

    public Form file(String name, InputStream content) {
        return part("name=\"file\"; filename=\"" + name + '"', "application/octet-stream", content);
    }

    public Form part(String disposition, String type, InputStream content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + type + "\r\n\r\n";
        parts.add(stream(head.getBytes(StandardCharsets.UTF_8)));
        parts.add(content);
        parts.add(stream("\r\n".getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The body, made while it is read. */
    public InputStream stream() {
        parts.add(stream(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    public byte[] bytes() {
        try (InputStream all = stream()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            all.transferTo(bytes);
            return bytes.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
