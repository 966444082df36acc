package dev.promptly.launcher;

import dev.promptly.embedded.Databases;
import dev.promptly.embedded.Infrastructure;
import dev.promptly.embedded.Ports;
import dev.promptly.embedded.Secrets;
import dev.promptly.embedded.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything of one stack is: what was built, what it keeps, which ports it takes. Two plans with different ports and
 * directories run side by side.
 *
 * @param repository the root of the repository, whose folders hold what was built
 * @param local where data, secrets and logs live
 * @param ports each part's port on 127.0.0.1; the infrastructure's is Kafka's
 * @param postgresPort PostgreSQL's
 * @param testClock whether legal time can be set
 */
public record Plan(Path repository, Path local, Map<Part, Integer> ports, int postgresPort, boolean testClock) {

    /** The scripts' word for where the repository is. */
    public static final String REPOSITORY = "promptly.repository";

    private static final int KAFKA_PORT = 9092;
    private static final int POSTGRES_PORT = 15432;

    public Plan {
        ports = Map.copyOf(ports);
    }

    /** The stack of {@code deploy/run}: the services take the three ports above the gateway's. */
    public static Plan standard(Path repository, int gatewayPort, boolean testClock) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        ports.put(Part.GATEWAY, gatewayPort);
        ports.put(Part.COMPLAINT, gatewayPort + 1);
        ports.put(Part.EVIDENCE, gatewayPort + 2);
        ports.put(Part.NOTIFICATION, gatewayPort + 3);
        ports.put(Part.INFRASTRUCTURE, chosen("PROMPTLY_KAFKA_PORT", KAFKA_PORT));
        return new Plan(
                repository, localOf(repository), ports, chosen("PROMPTLY_POSTGRES_PORT", POSTGRES_PORT), testClock);
    }

    private static int chosen(String variable, int port) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, Integer.toString(port)));
    }

    /** A second stack on ports that are free now, for tests. */
    public static Plan elsewhere(Path repository, Path local, boolean testClock) throws IOException {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, Ports.free());
        }
        return new Plan(repository, local, ports, Ports.free(), testClock);
    }

    /** What the embedded run keeps, beside what is committed and never committed itself. */
    public static Path localOf(Path repository) {
        return repository.resolve("deploy/.local");
    }

    /** The same stack as one more replica of the part sees it, which answers on a port of its own. */
    Plan ofReplica(Part part) throws IOException {
        Map<Part, Integer> others = new EnumMap<>(ports);
        others.put(part, Ports.free());
        return new Plan(repository, local, others, postgresPort, testClock);
    }

    public int port(Part part) {
        return Objects.requireNonNull(ports.get(part), part.label());
    }

    /** Where the part answers; the gateway's is what everybody outside uses. */
    public String url(Part part) {
        return "http://localhost:" + port(part);
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + port(Part.INFRASTRUCTURE);
    }

    public Databases databases() {
        return new Databases(postgresPort, secrets());
    }

    public Tokens tokens() {
        return Tokens.in(secrets().directory());
    }

    public Secrets secrets() {
        return new Secrets(local.resolve("secrets"));
    }

    public Path log(Part part) {
        return local.resolve("logs").resolve(part.label() + ".log");
    }

    Path jar(Part part) {
        return repository.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path evidence() {
        return local.resolve("evidence");
    }

    Path testClockFile() {
        return local.resolve("test-clock.json");
    }

    /** Where the gateway finds the ids that stand in the console's examples. */
    public Path exampleIds() {
        return local.resolve("sample-ids.properties");
    }

    Path readyFile() {
        return local.resolve(Infrastructure.READY_FILE);
    }

    public Path endpoints() {
        return local.resolve("endpoints.env");
    }
}
