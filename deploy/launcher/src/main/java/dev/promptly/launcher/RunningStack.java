package dev.promptly.launcher;

import dev.promptly.embedded.Processes;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A stack that another command started, known by the {@code endpoints.env} it left. */
public record RunningStack(Plan plan, Map<Part, PartProcess> alive, boolean postgresAlive) {

    /** The stack in this directory, with those of its parts that live; empty where none does. */
    public static Optional<RunningStack> in(Path repository, Path local) {
        Map<String, String> endpoints = Endpoints.read(local);
        if (!endpoints.containsKey("POSTGRES_PORT")) {
            return Optional.empty();
        }
        Plan plan = plan(repository, local, endpoints);
        Map<Part, PartProcess> alive = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String name = part == Part.INFRASTRUCTURE ? "KAFKA_PID" : part.prefix() + "_PID";
            Optional.ofNullable(endpoints.get(name))
                    .flatMap(pid -> PartProcess.of(part, Long.parseLong(pid), plan.log(part)))
                    .filter(PartProcess::alive)
                    .ifPresent(process -> alive.put(part, process));
        }
        return alive.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunningStack(plan, alive, postgresAlive(endpoints)));
    }

    /** Where it was killed the infrastructure starts another, of which the endpoints know nothing yet. */
    private static boolean postgresAlive(Map<String, String> endpoints) {
        return Optional.ofNullable(endpoints.get("POSTGRES_PID"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(Processes::alive)
                .isPresent();
    }

    private static Plan plan(Path repository, Path local, Map<String, String> endpoints) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.SERVICES) {
            ports.put(part, portOf(Objects.requireNonNull(endpoints.get(part.prefix() + "_URL"))));
        }
        ports.put(Part.INFRASTRUCTURE, portOf("kafka://" + endpoints.get("PROMPTLY_KAFKA_BOOTSTRAP")));
        int postgresPort = Integer.parseInt(Objects.requireNonNull(endpoints.get("POSTGRES_PORT")));
        return new Plan(repository, local, ports, postgresPort, endpoints.containsKey("PROMPTLY_TEST_CLOCK_FILE"));
    }

    private static int portOf(String url) {
        return URI.create(url).getPort();
    }

    public boolean complete() {
        return alive.size() == Part.values().length && postgresAlive;
    }
}
