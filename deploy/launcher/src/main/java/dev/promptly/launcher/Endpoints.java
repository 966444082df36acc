package dev.promptly.launcher;

import dev.promptly.embedded.Database;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;

/**
 * {@code endpoints.env}: where a running stack answers, one {@code NAME=value} a line. Readable by its owner alone, since
 * the JDBC URLs bear the roles' passwords.
 */
public record Endpoints(Plan plan) {

    /** Written anew whenever a part was started, at once or not at all. */
    void write(Map<Part, PartProcess> processes) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("PROMPTLY_GATEWAY_URL", plan.url(Part.GATEWAY));
        lines.put("PROMPTLY_KAFKA_BOOTSTRAP", "localhost:" + plan.port(Part.INFRASTRUCTURE));
        Part.SERVICES.forEach(part -> service(part, processes, lines));
        infrastructure(processes, lines);

        Path draft = plan.local().resolve("endpoints.env.draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(draft, text);
        Files.move(draft, plan.endpoints(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void service(Part part, Map<Part, PartProcess> processes, Map<String, String> lines) {
        String prefix = part.prefix();
        lines.put(prefix + "_URL", plan.url(part));
        part.database()
                .ifPresent(name -> lines.put(
                        prefix + "_JDBC_URL", withRole(plan.databases().of(name))));
        PartProcess process = processes.get(part);
        if (process != null) {
            lines.put(prefix + "_PID", Long.toString(process.handle().pid()));
        }
        lines.put(prefix + "_LOG", plan.log(part).toString());
    }

    private void infrastructure(Map<Part, PartProcess> processes, Map<String, String> lines) throws IOException {
        postgresPid(plan).ifPresent(pid -> lines.put("POSTGRES_PID", Long.toString(pid)));
        lines.put("POSTGRES_PORT", Integer.toString(plan.postgresPort()));
        lines.put("POSTGRES_LOG", plan.local().resolve("postgres/postgres.log").toString());
        PartProcess process = processes.get(Part.INFRASTRUCTURE);
        if (process != null) {
            lines.put("KAFKA_PID", Long.toString(process.handle().pid()));
        }
        lines.put("KAFKA_LOG", plan.log(Part.INFRASTRUCTURE).toString());
        if (plan.testClock()) {
            lines.put("PROMPTLY_TEST_CLOCK_FILE", plan.testClockFile().toString());
        }
    }

    /** As the infrastructure says; empty until it is ready. */
    static OptionalLong postgresPid(Plan plan) throws IOException {
        if (!Files.exists(plan.readyFile())) {
            return OptionalLong.empty();
        }
        Properties ready = new Properties();
        try (Reader reader = Files.newBufferedReader(plan.readyFile())) {
            ready.load(reader);
        }
        return OptionalLong.of(Long.parseLong(ready.getProperty("postgres.pid")));
    }

    private static String withRole(Database database) {
        return "%s?user=%s&password=%s"
                .formatted(
                        database.jdbcUrl(),
                        database.username(),
                        URLEncoder.encode(database.password(), StandardCharsets.UTF_8));
    }

    /** What a stack in this directory wrote when it was started last; empty where none was. */
    static Map<String, String> read(Path local) {
        Path file = local.resolve("endpoints.env");
        Map<String, String> values = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
