package dev.promptly.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real servers, its own service's database and the token issuer. Started once in a test
 * process and shared; {@code service} names whose database it is (the gateway has none and names none).
 *
 * <p>Quarkus loads this class more than once, so nothing that is not the same in each copy is held in statics: the directory,
 * known by a system property, is what all copies share.
 */
public final class TestInfrastructure implements QuarkusTestResourceLifecycleManager {

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(issuer());
        if (!service.isEmpty()) {
            configuration.putAll(servers());
        }
        return configuration;
    }

    private static Map<String, String> issuer() {
        return Map.of(
                "mp.jwt.verify.publickey", tokens().publicKeyPem(),
                "mp.jwt.verify.issuer", Tokens.ISSUER,
                "promptly.test-clock.file", testClockFile().toString());
    }

    private Map<String, String> servers() {
        Database database = postgres().of(service);
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", kafkaBootstrap(),
                "promptly.keys.master", secrets().get("keys.master." + service),
                "promptly.keys.acts", secrets().get("keys.acts"),
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN");
    }

    /** Nothing to do: the servers serve the next test class too and end with the test process. */
    @Override
    public void stop() {}

    /** The issuer whose tokens the service under test accepts. */
    public static Tokens tokens() {
        return Issuer.TOKENS;
    }

    private static final class Issuer {
        static final Tokens TOKENS = Tokens.in(secrets().directory());
    }

    /** The databases; started if they are not yet. */
    public static Databases postgres() {
        return new Databases(TestServers.postgresPort(), secrets());
    }

    /** The broker, {@code host:port}; started if it is not yet. */
    public static String kafkaBootstrap() {
        return TestServers.kafkaBootstrap();
    }

    /** Where the test clock's file would be; it is not there until a test sets the clock. */
    public static Path testClockFile() {
        return TestServers.directory().resolve("test-clock.json");
    }

    /** The secrets of this test process, among them {@code keys.acts} and {@code keys.master.<service>}. */
    public static Secrets secrets() {
        return new Secrets(TestServers.directory().resolve("secrets"));
    }
}
