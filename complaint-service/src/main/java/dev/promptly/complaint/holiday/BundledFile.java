package dev.promptly.complaint.holiday;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads what a release brings with it in {@code calendars/}. */
public final class BundledFile {

    private BundledFile() {}

    public static <T> T read(String name, Class<T> type) {
        String file = "/calendars/" + name;
        try (InputStream json = Objects.requireNonNull(BundledFile.class.getResourceAsStream(file), file)) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }
}
