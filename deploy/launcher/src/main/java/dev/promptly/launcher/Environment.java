package dev.promptly.launcher;

import dev.promptly.embedded.Database;
import dev.promptly.embedded.Tokens;
import java.util.HashMap;
import java.util.Map;

/** What each service is told, in the names any installation would use. */
public record Environment(Plan plan) {

    Map<String, String> of(Part part) {
        Map<String, String> variables = new HashMap<>();
        everybody(part, variables);
        part.database().ifPresent(name -> keeper(name, variables));
        switch (part) {
            case EVIDENCE ->
                variables.put("PROMPTLY_BLOB_DIRECTORY", plan.evidence().toString());
            case NOTIFICATION -> variables.put("PROMPTLY_WEBHOOKS_ALLOW_LOOPBACK", "true");
            case GATEWAY -> door(variables);
            default -> {}
        }
        return variables;
    }

    private void everybody(Part part, Map<String, String> variables) {
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(plan.port(part)));
        variables.put("MP_JWT_VERIFY_PUBLICKEY", plan.tokens().publicKeyPem());
        variables.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        variables.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        // glibc's arenas would cost each process some tens of megabytes.
        variables.put("MALLOC_ARENA_MAX", "2");
        if (plan.testClock()) {
            variables.put("PROMPTLY_TEST_CLOCK_FILE", plan.testClockFile().toString());
        }
    }

    private void keeper(String name, Map<String, String> variables) {
        Database database = plan.databases().of(name);
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", plan.kafkaBootstrap());
        variables.put("PROMPTLY_KEYS_MASTER", plan.secrets().get("keys.master." + name));
        variables.put("PROMPTLY_KEYS_ACTS", plan.secrets().get("keys.acts"));
        variables.put("PROMPTLY_START_PAGE_LIVE", "true");
    }

    private void door(Map<String, String> variables) {
        variables.put("PROMPTLY_CONTRACTS_EXAMPLE_IDS", plan.exampleIds().toString());
        for (Part part : Part.SERVICES) {
            part.database()
                    .ifPresent(name -> variables.put(
                            "PROMPTLY_SERVICES_" + part.name() + "_URL", "http://127.0.0.1:" + plan.port(part)));
        }
    }
}
